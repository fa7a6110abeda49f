export { type RequestSpan, startRequest } from './request.ts';
export { noteSpan, type SpanOptions, traced } from './traced.ts';
export { currentTraceparent, isTracing } from './traceparent.ts';
