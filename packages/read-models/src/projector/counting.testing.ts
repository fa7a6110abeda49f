import { existsSync, writeFileSync } from 'node:fs';
import type { ProjectedEvent, Projection } from '../projection.ts';

export interface Counting {
  readonly name?: string;
  readonly version?: number;
  /** Called before the row of an event is written. */
  readonly onEvent?: (event: ProjectedEvent) => void;
  readonly finish?: () => Promise<void>;
  readonly mustFinish?: () => boolean;
  readonly onOpen?: () => void;
  readonly onClose?: () => void;
}

/** Keeps one row for each organisation renamed or registered: enough to see what has been applied, and how often. */
export function counting({
  name = 'counting',
  version = 1,
  onEvent,
  finish,
  mustFinish,
  onOpen,
  onClose,
}: Counting = {}): Projection {
  return {
    name,
    version,
    listensTo: ['OrganisationRegistered', 'OrganisationRenamed'],
    schema: 'CREATE TABLE names (position INTEGER PRIMARY KEY, stream TEXT, name TEXT) STRICT;',
    indexes: ['CREATE INDEX IF NOT EXISTS names_by_stream ON names (stream)'],
    open(database) {
      onOpen?.();
      const add = database.prepare('INSERT INTO names VALUES (?, ?, ?)');
      return {
        apply(event) {
          onEvent?.(event);
          const { data } = event.event as { data: { name: string } };
          add.run(event.position, event.streamId, data.name);
        },
        ...(finish === undefined ? {} : { finish }),
        ...(mustFinish === undefined ? {} : { mustFinish }),
        close: async () => onClose?.(),
      };
    },
  };
}

/** Ends its thread in the middle of a transaction at an event named `dies once: <file>`, and writes the file. */
function diesOnce({ event }: ProjectedEvent): void {
  const [, file] = /^dies once: (.*)$/.exec((event as { data: { name: string } }).data.name) ?? [];
  if (file === undefined || existsSync(file)) return;
  writeFileSync(file, '');
  process.exit(3);
}

/** For the worker, which loads its projections from a module. */
export const allProjections: readonly Projection[] = [counting({ onEvent: diesOnce }), counting({ name: 'other' })];
