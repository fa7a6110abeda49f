import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startRequest } from './request.ts';
import { traced } from './traced.ts';
import { currentTraceparent, isTracing } from './traceparent.ts';

const exporter = new InMemorySpanExporter();
const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
const spanNamed = (name: string) => {
  const found = exporter.getFinishedSpans().find((span) => span.name === name);
  if (found === undefined) throw new Error(`no span ${name}`);
  return found;
};
const traceOf = (name: string) => spanNamed(name).spanContext().traceId;
/** A span of its own, and what an event appended within it carries. */
const carriedBy = (name: string) => traced(name, { isDetached: true }, async () => currentTraceparent() ?? '');

it('does nothing but run where there is no SDK', async () => {
  expect(isTracing()).toBe(false);
  expect(await traced('nothing', {}, async () => currentTraceparent())).toBeNull();
});

describe('with an SDK', () => {
  beforeEach(() => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    trace.setGlobalTracerProvider(provider);
    exporter.reset();
  });
  afterAll(() => {
    for (const api of [context, propagation, trace]) api.disable();
  });

  it('what comes from events of one trace goes on in it, below the newest, and is linked to what it is done by', async () => {
    const first = await carriedBy('append');
    await traced('sweep', {}, () => traced('issue', { follows: [first, first] }, async () => undefined));
    expect(spanNamed('issue').parentSpanContext?.spanId).toBe(first.split('-')[2]);
    expect(traceOf('issue')).toBe(traceOf('append'));
    expect(spanNamed('issue').links.map((link) => link.context.traceId)).toEqual([traceOf('sweep')]);
  });

  it('what comes from events of several traces belongs to none of them and is linked to each', async () => {
    const [one, other] = [await carriedBy('one'), await carriedBy('other')];
    await traced('job', { isDetached: true, follows: [one, other] }, async () => undefined);
    expect(spanNamed('job').parentSpanContext).toBeUndefined();
    expect(spanNamed('job').links.map((link) => link.context.traceId)).toEqual([traceOf('one'), traceOf('other')]);
  });

  it('work of a queue is not put below whatever was under way when it was offered', async () => {
    await traced('first', {}, () => traced('second', { isDetached: true }, async () => undefined));
    expect(traceOf('second')).not.toBe(traceOf('first'));
  });

  it('says by its code what failed, and nothing that a message says', async () => {
    const failing = traced('failing', {}, async () => {
      throw Object.assign(new Error('张三 13800138000'), { code: 'finding.not-found' });
    });
    await expect(failing).rejects.toThrow();
    expect(spanNamed('failing').attributes).toEqual({ 'error.type': 'finding.not-found' });
    expect(JSON.stringify([spanNamed('failing').status, spanNamed('failing').events])).not.toContain('张三');
  });

  it('text that is no traceparent begins a trace of its own', async () => {
    for (const traceparent of ['', 'nonsense', '00-0-0-01', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-01`]) {
      startRequest({ method: 'GET', traceparent }).end({ route: 'listObjects', status: 200 });
    }
    expect(exporter.getFinishedSpans().map((span) => span.parentSpanContext)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
