import type { StoredEvent } from '../event/envelope.ts';
import type { BihuanEvent, EventType } from '../event/registry.ts';
import { isUnknown, upcast } from '../event/upcast.ts';

/** A kept file as an event names it. */
export interface NamedFile {
  readonly hash: string;
  readonly name: string;
}

export interface NamedFiles {
  /** Whether somebody relies on them, beyond their having come in. */
  readonly isUse: boolean;
  readonly files: readonly NamedFile[];
}

type Naming = {
  readonly [Type in EventType]?: (data: Extract<BihuanEvent, { readonly type: Type }>['data']) => NamedFiles;
};

const used = (files: readonly NamedFile[]): NamedFiles => ({ isUse: true, files });

/** Every type of event that names kept files: verifying and copying ask nothing else, so a new one needs its line here. */
const naming: Naming = {
  EvidenceReceived: ({ files }) => ({ isUse: false, files }),
  ProgressReported: ({ evidence }) => used(evidence),
  CompletionSubmitted: ({ evidence }) => used(evidence),
  LetterIssued: ({ files, number }) =>
    used(files.map(({ hash, format }) => ({ hash, name: `${number.text}.${format}` }))),
  ImportPlanned: ({ fileHash, fileName }) => used([{ hash: fileHash, name: fileName }]),
};

/** The files that must be kept because of an event; null when it names none. */
export function keptFilesOf(stored: Pick<StoredEvent, 'type' | 'version' | 'data'>): NamedFiles | null {
  if (!Object.hasOwn(naming, stored.type)) return null;
  const event = upcast(stored);
  if (isUnknown(event)) return null;
  const namesOf = naming[event.type] as ((data: unknown) => NamedFiles) | undefined;
  return namesOf?.(event.data) ?? null;
}
