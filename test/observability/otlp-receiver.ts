import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import protobuf from 'protobufjs';

/** As much of opentelemetry/proto/trace/v1/trace.proto as the tests look at. */
const messages = protobuf
  .parse(`
  syntax = "proto3";
  message Request { repeated ResourceSpans resource_spans = 1; }
  message ResourceSpans { Resource resource = 1; repeated ScopeSpans scope_spans = 2; }
  message Resource { repeated KeyValue attributes = 1; }
  message ScopeSpans { repeated Span spans = 2; }
  message Span {
    bytes trace_id = 1; bytes span_id = 2; bytes parent_span_id = 4; string name = 5;
    repeated KeyValue attributes = 9; repeated Link links = 13;
  }
  message Link { bytes trace_id = 1; bytes span_id = 2; }
  message KeyValue { string key = 1; AnyValue value = 2; }
  message AnyValue { oneof value { string string_value = 1; bool bool_value = 2; int64 int_value = 3; double double_value = 4; } }
`)
  .root.lookupType('Request');

export interface ReceivedSpan {
  readonly name: string;
  readonly service: string;
  /** Hex, as all ids here; '' for a root. */
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId: string;
  readonly linkedTraces: readonly string[];
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
}

interface Bytes {
  traceId: Uint8Array;
  spanId: Uint8Array;
}
type KeyValue = {
  key: string;
  value: { stringValue?: string; intValue?: number; boolValue?: boolean; doubleValue?: number };
};
interface Decoded {
  resourceSpans: {
    resource: { attributes: KeyValue[] };
    scopeSpans: {
      spans: (Bytes & { parentSpanId: Uint8Array; name: string; attributes: KeyValue[]; links: Bytes[] })[];
    }[];
  }[];
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const plain = (attributes: readonly KeyValue[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0] ?? '']));

function spansIn(body: Buffer): ReceivedSpan[] {
  const options = { longs: Number, arrays: true, defaults: false } as const;
  const { resourceSpans } = messages.toObject(messages.decode(body), options) as Decoded;
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ name, traceId, spanId, parentSpanId, attributes, links }) => ({
        name,
        service: String(plain(resource.attributes)['service.name']),
        traceId: hex(traceId),
        spanId: hex(spanId),
        parentId: hex(parentSpanId ?? new Uint8Array()),
        linkedTraces: links.map((link) => hex(link.traceId)),
        attributes: plain(attributes),
      })),
    ),
  );
}

/** A collector of traces on 127.0.0.1 that keeps what it is sent. */
export async function otlpReceiver() {
  const spans: ReceivedSpan[] = [];
  const paths = new Set<string>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      paths.add(`${request.method} ${request.url}`);
      spans.push(...spansIn(Buffer.concat(chunks)));
      response.setHeader('content-type', 'application/x-protobuf').end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    paths,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
