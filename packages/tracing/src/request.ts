import { context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { tracer } from './traced.ts';
import { contextOf } from './traceparent.ts';

export interface RequestSpan {
  /** Runs it, and what it begins, below the span. */
  run(task: () => void): void;
  end(answered: { readonly route: string; readonly status: number; readonly refusal?: string }): void;
}

/** The span of a request over HTTP; below the caller's where it names one that is believed. */
export function startRequest(asked: { readonly method: string; readonly traceparent: string | null }): RequestSpan {
  const parent = asked.traceparent === null ? ROOT_CONTEXT : contextOf(asked.traceparent);
  const attributes = { 'http.request.method': asked.method };
  const span = tracer().startSpan(asked.method, { kind: SpanKind.SERVER, attributes }, parent);
  return {
    run: (task) => context.with(trace.setSpan(ROOT_CONTEXT, span), task),
    end({ route, status, refusal }) {
      span.updateName(route);
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
      if (refusal !== undefined) span.setAttribute('error.type', refusal);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
