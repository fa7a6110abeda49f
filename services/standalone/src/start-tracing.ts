import type { Sampler } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import packageFile from '../package.json' with { type: 'json' };
import type { Settings } from './settings.ts';

type TracingSettings = Pick<Settings, 'traceCollector' | 'traceServiceName' | 'traceSampler' | 'traceShare'>;

/** How long the last spans may take to be handed over when the process ends, in ms. */
const handOverWithinMs = 3_000;

/**
 * Records spans from here on and sends them to the collector that is set; the SDK is loaded only then. What it cannot hand over it drops.
 * Returns what ends it.
 */
export async function startTracing(settings: TracingSettings, log: Logger): Promise<() => Promise<void>> {
  const { value: collector } = settings.traceCollector;
  if (collector === null) return async () => undefined;
  const [api, { AsyncLocalStorageContextManager }, { W3CTraceContextPropagator }, resources, exporting, sdk] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/core'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/exporter-trace-otlp-proto'),
      import('@opentelemetry/sdk-trace'),
    ]);
  const told = (text: string) => log.warn({ cause: text.slice(0, 300) }, 'traces');
  const quiet = () => undefined;
  const heard = { error: told, warn: told, info: quiet, debug: quiet, verbose: quiet };
  api.diag.setLogger(heard, { logLevel: api.DiagLogLevel.WARN });
  // The exporter reads its own headers, timeout, compression and certificates from the environment.
  const fromEnvironment = resources.detectResources({ detectors: [resources.resourceAttributesEnvDetector] });
  const named = resources.resourceFromAttributes({
    'service.name': settings.traceServiceName,
    'service.version': packageFile.version,
  });
  const exporter = new exporting.OTLPTraceExporter({ url: `${collector}/v1/traces` });
  const provider = new sdk.TracerProvider({
    resource: resources.defaultResource().merge(fromEnvironment).merge(named),
    sampler: samplerOf(settings, sdk),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter })],
  });
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  api.propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  api.trace.setGlobalTracerProvider(provider);
  return async () => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, handOverWithinMs).unref());
    await Promise.race([provider.shutdown().catch(() => undefined), late]);
  };
}

function samplerOf(
  { traceSampler, traceShare }: TracingSettings,
  sdk: Pick<
    typeof import('@opentelemetry/sdk-trace'),
    'AlwaysOffSampler' | 'AlwaysOnSampler' | 'ParentBasedSampler' | 'TraceIdRatioBasedSampler'
  >,
): Sampler {
  const name = traceSampler.replace('parentbased_', '');
  const root =
    name === 'always_on'
      ? new sdk.AlwaysOnSampler()
      : name === 'always_off'
        ? new sdk.AlwaysOffSampler()
        : new sdk.TraceIdRatioBasedSampler(traceShare.value);
  return name === traceSampler ? root : new sdk.ParentBasedSampler({ root });
}
