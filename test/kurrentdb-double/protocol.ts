import { createRequire } from 'node:module';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import type { UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import type { Status } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';

/**
 * The messages of the protocol as the client itself has generated them: a new client brings its own, and a field that it
 * renames stops the double from compiling.
 */
export const protocol = { ...streams, ...shared, ...features, ...gossip, Status: status.Status };

type Any = NonNullable<ReturnType<Status['getDetails']>>;
type Timestamp = NonNullable<ReturnType<ReadResp.CaughtUp['getTimestamp']>>;

// google-protobuf is the client's, not ours: a second copy would have classes of its own.
const requireAsClient = createRequire(createRequire(import.meta.url).resolve('@kurrent/kurrentdb-client'));
const { Any } = requireAsClient('google-protobuf/google/protobuf/any_pb.js') as { Any: new () => Any };
const { Timestamp } = requireAsClient('google-protobuf/google/protobuf/timestamp_pb.js') as {
  Timestamp: { fromDate(date: Date): Timestamp };
};
const { Empty } = requireAsClient('google-protobuf/google/protobuf/empty_pb.js') as {
  Empty: new () => NonNullable<ReturnType<InstanceType<typeof shared.WrongExpectedVersion>['getExpectedAny']>>;
};

/** `google.protobuf.Empty`; the protocol's own `Empty` is another message. */
export const googleEmpty = () => new Empty();

export const timestamp = (date: Date) => Timestamp.fromDate(date);

export function packed(message: { serializeBinary(): Uint8Array }, typeName: string): Any {
  const any = new Any();
  any.pack(message.serializeBinary(), typeName);
  return any;
}

export const streamNameOf = (identifier?: { getStreamName_asU8(): Uint8Array }): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const identifierOf = (stream: string) => new shared.StreamIdentifier().setStreamName(Buffer.from(stream));

export function uuidOf(uuid: UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (structured === undefined) return uuid?.getString() ?? '';
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function uuidFrom(id: string, form: 'string' | 'structured'): UUID {
  if (form === 'string') return new shared.UUID().setString(id);
  const hex = id.replaceAll('-', '');
  const bits = (part: string) => BigInt.asIntN(64, BigInt(`0x${part}`)).toString();
  const structured = new shared.UUID.Structured();
  structured.setMostSignificantBits(bits(hex.slice(0, 16)));
  structured.setLeastSignificantBits(bits(hex.slice(16)));
  return new shared.UUID().setStructured(structured);
}
