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
export const because = (reason: string | null): Words => ({
  zh: part(reason, (text) => `；理由：${text}`),
  en: part(reason, (text) => `; reason: ${text}`),
});
export const reasoned = (zh: string, en: string, reason: string | null): Words => ({
  zh: zh + because(reason).zh,
  en: en + because(reason).en,
});

export const colon = (head: Words, body: Words): Words => ({
  zh: body.zh === '' ? head.zh : `${head.zh}：${body.zh}`,
  en: body.en === '' ? head.en : `${head.en}: ${body.en}`,
});
