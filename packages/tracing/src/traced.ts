import {
  type Attributes,
  type Context,
  context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { isTracing, spanContextsOf } from './traceparent.ts';

export interface SpanOptions {
  /** Names of kinds and codes, numbers: never what a person wrote, nor whom it is about. */
  readonly attributes?: Attributes;
  /** What goes out to another system is a client's span. Default: internal. */
  readonly isClient?: boolean;
  /** Whether it has nothing to do with what happens to be under way: work that a queue or a timer begins. Default false. */
  readonly isDetached?: boolean;
  /** `traceparent`s of the events that it comes from. */
  readonly follows?: readonly string[];
}

/** More links say no more, and are dropped by collectors. */
const mostLinks = 128;

export const tracer = () => trace.getTracer('bihuan');

/**
 * Runs it within a span. What comes from events of one trace goes on in that trace; what comes from events of several belongs to none of
 * them and is linked to each. Without tracing nothing is done but to run it.
 */
export function traced<Value>(
  name: string,
  options: SpanOptions,
  run: (note: (attributes: Attributes) => void) => Promise<Value>,
): Promise<Value> {
  if (!isTracing()) return run(noteNothing);
  const { parent, links } = placeOf(options);
  const { attributes = {}, isClient = false } = options;
  const kind = isClient ? SpanKind.CLIENT : SpanKind.INTERNAL;
  return tracer().startActiveSpan(name, { kind, attributes, links }, parent, async (span) => {
    try {
      return await run((more) => void span.setAttributes(more));
    } catch (error) {
      noteFailure(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** A span of what is over already. */
export function noteSpan(
  name: string,
  options: SpanOptions & { readonly startTime: Date; readonly endTime: Date },
): void {
  if (!isTracing()) return;
  const { parent, links } = placeOf(options);
  const { attributes = {}, startTime, endTime } = options;
  tracer().startSpan(name, { attributes, links, startTime }, parent).end(endTime);
}

const noteNothing = () => undefined;

/** Where a span stands: below which other one, and to which it is linked. */
function placeOf({ follows = [], isDetached = false }: SpanOptions): {
  readonly parent: Context;
  readonly links: Link[];
} {
  const around = isDetached ? ROOT_CONTEXT : context.active();
  const followed = spanContextsOf(follows);
  const newest = followed.at(-1);
  const isOneTrace = new Set(followed.map(({ traceId }) => traceId)).size === 1;
  if (newest === undefined || !isOneTrace)
    return { parent: around, links: followed.slice(-mostLinks).map((linked) => ({ context: linked })) };
  const beside = trace.getSpanContext(around);
  const isOutside = beside !== undefined && beside.traceId !== newest.traceId;
  return { parent: trace.setSpanContext(around, newest), links: isOutside ? [{ context: beside }] : [] };
}

/** The code of a refusal or of a system's error, or the error's class: messages may name people. */
function noteFailure(span: Span, error: unknown): void {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  const type = typeof code === 'string' ? code : typeof name === 'string' ? name : 'unknown';
  span.setAttribute('error.type', type);
  span.setStatus({ code: SpanStatusCode.ERROR, message: type });
}
