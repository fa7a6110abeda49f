import { setting } from './setting.ts';

/** With `parentbased_` before it, what comes from a sampled trace is sampled as well, and nothing else of a trace that is not. */
const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

function collectorOf(text: string): { readonly value: string | null } | undefined {
  if (text === '') return { value: null };
  const isHttp = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isHttp ? { value: text.replace(/\/+$/, '') } : undefined;
}

/** Where traces go; the names are those of OpenTelemetry. */
export const tracingSettings = {
  traceCollector: setting({
    variable: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    fallback: '',
    meaning: {
      zh: '收集链路追踪（OpenTelemetry，OTLP/HTTP）的地址；不设则不追踪。`demo` 不用',
      en: 'Collector of traces (OpenTelemetry, OTLP over HTTP); without it nothing is traced. Not used by `demo`',
    },
    expected: { zh: 'http(s) 地址，如 http://127.0.0.1:4318', en: 'an http(s) address such as http://127.0.0.1:4318' },
    parse: collectorOf,
  }),
  traceServiceName: setting({
    variable: 'OTEL_SERVICE_NAME',
    fallback: 'bihuan',
    meaning: { zh: '追踪中本服务的名称', en: 'What this service is called in traces' },
    expected: { zh: '1 到 100 个字符', en: '1 to 100 characters' },
    parse: (text) => (text.trim() === '' || text.trim().length > 100 ? undefined : text.trim()),
  }),
  traceSampler: setting({
    variable: 'OTEL_TRACES_SAMPLER',
    fallback: 'parentbased_always_on',
    meaning: { zh: '追踪哪些请求', en: 'Which requests are traced' },
    expected: { zh: samplers.join('、'), en: samplers.join(', ') },
    parse: (text) => samplers.find((sampler) => sampler === text),
  }),
  traceShare: setting({
    variable: 'OTEL_TRACES_SAMPLER_ARG',
    fallback: '1',
    meaning: {
      zh: '按比例（traceidratio）追踪时的比例',
      en: 'Share of requests that a sampler by ratio (traceidratio) takes',
    },
    expected: { zh: '0 到 1 的数', en: 'a number from 0 to 1' },
    parse: (text) => (/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/.test(text) ? { value: Number(text) } : undefined),
  }),
} as const;
