import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import type { Language } from '@bihuan/domain';
import type { Frame } from './render.ts';
import { pageWords } from './words.ts';

/** The queries of the API as a page asks them: validated, with the reader's principal, in process. */
export type Ask = <Id extends OperationId>(operation: Id, request: RequestOf<Id>) => Promise<OutputOf<Id>>;

/** What a page has around it. */
export interface PageFrame {
  /** Who reads, as the header calls them; null while nobody is signed in. */
  readonly reader: string | null;
  readonly language: Language;
  /** Path and query of this request, for the links that keep everything but one member. */
  readonly address: URL;
  readonly where: string;
  /** IANA zone that decides which day it was. */
  readonly zone: string;
}

/** What a page needs besides: the answers of the API. */
export interface PageRequest extends PageFrame {
  readonly ask: Ask;
}

const htmlLanguage: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** This address with some members of its query set, or removed where null. */
function addressWith(address: URL, members: Readonly<Record<string, string | null>>): string {
  const changed = new URL(address);
  for (const [name, value] of Object.entries(members)) {
    if (value === null || value === '') changed.searchParams.delete(name);
    else changed.searchParams.set(name, value);
  }
  return `${changed.pathname}${changed.search}`;
}

/** Header and language switch. */
export function frameOf({ address, language, reader, where }: PageFrame, title: string): Frame {
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const w = pageWords[language];
  return {
    htmlLang: htmlLanguage[language],
    title,
    home: '/desk',
    pages:
      reader === null
        ? []
        : [
            { href: '/desk', text: w.desks },
            { href: '/docs', text: w.interface },
          ],
    where,
    reader,
    otherLanguage: {
      href: addressWith(address, { lang: other }),
      code: htmlLanguage[other],
      name: other === 'zh' ? '中文' : 'English',
    },
    w,
  };
}
