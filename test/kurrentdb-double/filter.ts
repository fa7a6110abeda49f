import type { ReadReq } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { LoggedEvent } from './log.ts';

/** Whether an event passes; everything does without a filter. */
export function filterOf(options: ReadReq.Options.FilterOptions | undefined): (event: LoggedEvent) => boolean {
  if (options === undefined) return () => true;
  const onStream = options.getStreamIdentifier();
  const expression = onStream ?? options.getEventType();
  const subject = (event: LoggedEvent) => (onStream === undefined ? event.type : event.stream);
  const regex = expression?.getRegex() ?? '';
  if (regex !== '') {
    const compiled = new RegExp(regex);
    return (event) => compiled.test(subject(event));
  }
  const prefixes = expression?.getPrefixList() ?? [];
  return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
}
