import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type SpanContext,
  TraceFlags,
  trace,
} from '@opentelemetry/api';

const field = 'traceparent';

/** Whether spans are recorded in this process. The SDK brings a propagator; without it there is none that knows a field. */
export const isTracing = (): boolean => propagation.fields().includes(field);

/** The W3C `traceparent` of the span that is active now; null where none is, or it is not sampled: nothing of it will ever be found. */
export function currentTraceparent(): string | null {
  const active = trace.getActiveSpan()?.spanContext();
  if (active === undefined || (active.traceFlags & TraceFlags.SAMPLED) === 0) return null;
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier[field] ?? null;
}

/** The context that a `traceparent` stands for; one without a span for text that is none. */
export const contextOf = (traceparent: string): Context => propagation.extract(ROOT_CONTEXT, { [field]: traceparent });

/** Those of the texts that stand for a span, each span once, in their order. */
export function spanContextsOf(traceparents: readonly string[]): readonly SpanContext[] {
  const distinct = [...new Set(traceparents)];
  return distinct.flatMap((traceparent) => trace.getSpanContext(contextOf(traceparent)) ?? []);
}
