import { currentLanguage } from './language.ts';

const isChinese = () => currentLanguage() === 'zh';

/** Marks between what words do not join: Chinese ones are wide and bring their own room. */
export const listComma = (): string => (isChinese() ? '、' : ', ');
export const semicolon = (): string => (isChinese() ? '；' : '; ');
export const colon = (): string => (isChinese() ? '：' : ': ');
/** A name within a sentence. */
export const quoted = (text: string): string => `“${text}”`;
/** `（暂定）`, ` (provisional)`: written without room before it. */
export const aside = (text: string | number): string => (isChinese() ? `（${text}）` : ` (${text})`);
