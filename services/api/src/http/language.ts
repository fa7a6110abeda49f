import type { Language } from '@bihuan/domain';

/** The language to answer in, by `Accept-Language`: Chinese unless English is asked for more strongly. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined) return 'zh';
  let best: { language: Language; weight: number } | null = null;
  for (const part of header.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = /^zh\b/.test(tag) ? 'zh' : /^en\b/.test(tag) ? 'en' : null;
    if (language === null) continue;
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
      .find((text) => text !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    if (weight > 0 && (best === null || weight > best.weight)) best = { language, weight };
  }
  return best?.language ?? 'zh';
}
