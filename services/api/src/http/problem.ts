import type { ProblemDocument } from '@bihuan/contract';
import { type Language, type Problem, problemInWords, type RefusalParams, Refused } from '@bihuan/domain';
import { statusOf } from './status.ts';

export interface ProblemOptions {
  readonly language: Language;
  /** The address that was asked for. */
  readonly instance: string;
  readonly correlationId: string;
}

/** RFC 9457: what a refusal looks like from outside. */
export function problemDocument(
  refused: Refused,
  { language, instance, correlationId }: ProblemOptions,
): ProblemDocument {
  const zh = problemInWords(refused, 'zh');
  const en = problemInWords(refused, 'en');
  const inLanguage = language === 'zh' ? zh : en;
  const status = statusOf(refused.code);
  const parts = refused.problems.length > 0 ? refused.problems : hasPlace(refused) ? [refused] : [];
  return {
    type: `/docs/problems/${refused.code}`,
    title: inLanguage.message,
    status,
    detail: [inLanguage.message, inLanguage.todo].join(language === 'zh' ? '' : ' '),
    instance,
    code: refused.code,
    messages: { zh: zh.message, en: en.message },
    todo: { zh: zh.todo, en: en.todo },
    errors: parts.map((problem) => errorEntry(problem, language)),
    ...(refused.meanwhile.length > 0 && {
      meanwhile: refused.meanwhile.map((change) => ({ ...change, revision: String(change.revision) })),
    }),
    correlationId,
  };
}

const hasPlace = ({ where }: Problem) => Object.keys(where).length > 0;

function errorEntry({ code, params, where }: Problem, language: Language): ProblemDocument['errors'][number] {
  const zh = problemInWords({ code, params }, 'zh');
  const en = problemInWords({ code, params }, 'en');
  const { stream: _, ...place } = where;
  const inLanguage = language === 'zh' ? zh : en;
  return {
    code,
    detail: inLanguage.message,
    todo: inLanguage.todo,
    messages: { zh: zh.message, en: en.message },
    ...place,
  };
}

interface FrameError {
  readonly type?: string;
  readonly status?: number;
  readonly limit?: number;
  readonly received?: number;
}

/** What Express and its body reader throw, as a refusal; null for what nobody expected. */
export function refusalOfFrameError(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof URIError) return new Refused('request.bad-address');
  if (!(error instanceof Error)) return null;
  const { type, limit = 0, status } = error as FrameError;
  switch (type) {
    case 'entity.too.large':
      return new Refused('request.too-large', { limit });
    case 'parameters.too.many':
      return new Refused('request.too-many-fields');
    case 'charset.unsupported':
      return new Refused('request.bad-header', { header: 'Content-Type' });
    case 'encoding.unsupported':
      return new Refused('request.bad-header', { header: 'Content-Encoding' });
    case 'request.size.invalid':
      return new Refused('request.bad-header', { header: 'Content-Length' });
    case 'request.aborted':
      return new Refused('request.body-missing');
    default:
      return status === 400 ? new Refused('request.bad-address') : null;
  }
}

export const serviceFault = (correlationId: string, params: RefusalParams = {}) =>
  new Refused('service.fault', { ...params, correlationId });
