import type { BihuanEvent, CalendarDate, Language } from '@bihuan/domain';

export { moneyInWords as money } from '@bihuan/domain';

/** One sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

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

/**
 * What stands beside its day says that day once: in front in Chinese (a self-evaluation at its end), after what happened in English. A day that differs from it stays, as it
 * says when something was true.
 */
export function besideItsDay({ zh, en }: Words, day: CalendarDate): Words {
  if (zh.endsWith(`，${day}`)) return { zh: zh.slice(0, -day.length - 1), en: en.replace(`, ${day}`, '') };
  if (!zh.startsWith(`${day} `)) return { zh, en };
  return { zh: zh.slice(day.length + 1), en: en.replace(new RegExp(`,? on ${day}|, ${day}`), '') };
}
