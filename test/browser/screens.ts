import { everyTier } from '../tooling/tier.ts';
import { languages, sizes } from './chromium.ts';

const all = (Object.keys(sizes) as (keyof typeof sizes)[]).flatMap((size) =>
  (Object.keys(languages) as (keyof typeof languages)[]).map((language) => ({ size, language })),
);

/** Every width with every language; what every change is tried with has each of them once. */
export const screens = everyTier(
  all.filter(({ size, language }) => (size === 'desk') === (language === 'zh')),
  all,
);
