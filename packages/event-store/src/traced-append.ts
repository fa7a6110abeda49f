import { type CommandMetadata, type EventToAppend, parseStreamName } from '@bihuan/domain';
import { currentTraceparent, isTracing, traced } from '@bihuan/tracing';
import type { Appended, EventStore, ExpectedRevision } from './port.ts';

export interface TracedAppended extends Appended {
  /** As they were stored, but for `recordedAt`. */
  readonly metadata: CommandMetadata;
}

/** Appends within a span, and gives the events its `traceparent`, so that what follows from them can go on in the trace. Refused: as `append`. */
export function tracedAppend(
  store: Pick<EventStore, 'append'>,
  stream: string,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
  metadata: CommandMetadata,
): Promise<TracedAppended> {
  const append = async (carried: CommandMetadata) => {
    return { ...(await store.append(stream, expected, events, carried)), metadata: carried };
  };
  if (!isTracing()) return append(metadata);
  const attributes = { 'bihuan.stream.kind': kindOfStream(stream), 'bihuan.append.events': events.length };
  return traced('append', { attributes }, async (note) => {
    const traceparent = currentTraceparent();
    const appended = await append(traceparent === null ? metadata : { ...metadata, traceparent });
    if (appended.batchSize !== undefined) note({ 'bihuan.append.batch_size': appended.batchSize });
    return appended;
  });
}

/** The kind alone: ids may be those of people. */
export const kindOfStream = (stream: string): string => parseStreamName(stream)?.kind ?? 'unknown';
