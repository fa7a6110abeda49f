import { type BihuanEvent, type Fen, formatMoney, type Language } from '@bihuan/domain';

/** One sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

const smallestInWan = 1_000_000;

/** Exact to the fen: in Chinese in 万元 from one 万元 on and in 元 below, in English in yuan. */
export function money(amount: Fen, language: Language): string {
  if (language === 'en') return `${formatMoney(amount)} yuan`;
  const unit = Math.abs(amount) < smallestInWan ? '元' : '万元';
  return `${formatMoney(amount, unit)}${unit}`;
}

/** Says nothing where there is nothing to say. */
export const part = (value: string | null, say: (value: string) => string): string =>
  value === null ? '' : say(value);

const sentenceEnds: Readonly<Record<Language, RegExp>> = {
  zh: /[。！？；…!?;]["”’）」』]*$/u,
  en: /[.!?;。！？；…]["”’)）」』]*$/u,
};

/**
 * What is said, with further clauses behind it: after a semicolon, or as a sentence of their own where what people wrote ends like one.
 * Clauses that are null or empty are left out.
 */
export function clauses(language: Language, first: string, ...more: readonly (string | null)[]): string {
  return more.reduce<string>((said, clause) => {
    if (clause === null || clause === '') return said;
    if (!sentenceEnds[language].test(said)) return `${said}${language === 'zh' ? '；' : '; '}${clause}`;
    return language === 'zh' ? `${said}${clause}` : `${said} ${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  }, first);
}

export const because = (reason: string | null): { readonly [Of in Language]: string | null } => ({
  zh: reason === null ? null : `理由：${reason}`,
  en: reason === null ? null : `reason: ${reason}`,
});
export const reasoned = (zh: string, en: string, reason: string | null): Words => ({
  zh: clauses('zh', zh, because(reason).zh),
  en: clauses('en', en, because(reason).en),
});

export const colon = (head: Words, body: Words): Words => ({
  zh: body.zh === '' ? head.zh : `${head.zh}：${body.zh}`,
  en: body.en === '' ? head.en : `${head.en}: ${body.en}`,
});
