import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { isCalendarDate, type Language, type MoneyUnit, moneyUnits } from '@bihuan/domain';
import type { Frame } from './render.ts';
import { pageWords } from './words.ts';

/** The queries of the API as a page asks them: validated, with the reader's principal, in process. */
export type Ask = <Id extends OperationId>(operation: Id, request: RequestOf<Id>) => Promise<OutputOf<Id>>;

/** What a page has around it. */
export interface PageFrame {
  /** Who reads, as the header calls them; null while nobody is signed in. */
  readonly reader: string | null;
  /** Whether any of the reader's roles may ask this at all: what leads to a refusal is not offered. */
  readonly mayAsk: (operation: OperationId) => boolean;
  readonly language: Language;
  /** Path and query of this request, for the links that keep everything but one member. */
  readonly address: URL;
  /** Today in the jurisdiction's zone. */
  readonly today: string;
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
export function addressWith(address: URL, members: Readonly<Record<string, string | null>>): string {
  const changed = new URL(address);
  for (const [name, value] of Object.entries(members)) {
    if (value === null || value === '') changed.searchParams.delete(name);
    else changed.searchParams.set(name, value);
  }
  return `${changed.pathname}${changed.search}`;
}

/** The value of a query member; an empty one (a form field left alone) counts as absent. */
export function member(address: URL, name: string): string | undefined {
  const value = address.searchParams.get(name)?.trim();
  return value === undefined || value === '' ? undefined : value;
}

export function moneyUnitOf(address: URL): MoneyUnit {
  const asked = member(address, 'unit');
  return asked !== undefined && asked in moneyUnits ? (asked as MoneyUnit) : '万元';
}

/** Another page of the same year, moment and language, in the same unit of money. */
function siblingAddress(address: URL, path: string): string {
  const sibling = new URL(path, address);
  for (const name of ['fiscalYear', 'asOf', 'lang']) {
    const value = member(address, name);
    if (value !== undefined) sibling.searchParams.set(name, value);
  }
  // On the ledger `unit` is an organisation.
  const unit = member(address, 'unit');
  if (unit !== undefined && unit in moneyUnits && path === '/') sibling.searchParams.set('unit', unit);
  return `${sibling.pathname}${sibling.search}`;
}

/** Another page at the same moment and in the same language. */
export function localAddress(address: URL, path: string): string {
  const local = new URL(path, address);
  for (const name of ['asOf', 'lang']) {
    const value = member(address, name);
    if (value !== undefined) local.searchParams.set(name, value);
  }
  return `${local.pathname}${local.search}`;
}

/** The pages that answer the reader, each reached with the same year and moment. */
function pagesFor({ address, language, mayAsk }: PageFrame): Frame['pages'] {
  const w = pageWords[language];
  const all: readonly (readonly [OperationId, string, string])[] = [
    ['listAllocations', siblingAddress(address, '/'), w.allocations],
    ['getLedger', siblingAddress(address, '/ledger'), w.ledger],
    ['simulate', siblingAddress(address, '/what-if'), w.whatIf],
    ['getResultApplication', siblingAddress(address, '/results'), w.resultsUsed],
    ['listContradictions', siblingAddress(address, '/contradictions'), w.contradictions],
    ['listInbox', `/inbox?lang=${language}`, w.inbox],
    ['getScheduler', '/scheduler', w.scheduler],
    ['listAccess', '/access-record', w.accessRecord],
  ];
  return all.flatMap(([asks, href, text]) => (mayAsk(asks) ? [{ href, text }] : []));
}

/** Where somebody begins whom the table of allocations does not answer: the first page that does, else their own account. */
export const firstPageFor = (request: PageFrame): string => pagesFor(request)[0]?.href ?? '/account';

/** Header, language switch, and the band that says which past day is shown. */
export function frameOf(request: PageFrame, title: string): Frame {
  const { address, language, today } = request;
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const asOf = member(address, 'asOf');
  const isPast = asOf !== undefined && asOf !== today;
  const moment =
    asOf !== undefined && isCalendarDate(asOf) ? asOf : `${language === 'zh' ? '记录位置' : 'position'} ${asOf}`;
  return {
    htmlLang: htmlLanguage[language],
    title,
    home: siblingAddress(address, '/'),
    pages:
      request.reader === null ? [] : [...pagesFor(request), { href: '/docs', text: pageWords[language].interface }],
    where: request.where,
    reader: request.reader,
    otherLanguage: {
      href: addressWith(address, { lang: other }),
      code: htmlLanguage[other],
      name: other === 'zh' ? '中文' : 'English',
    },
    band: isPast
      ? {
          text:
            language === 'zh'
              ? `您看到的是截至 ${moment} 的情况，此后的记录没有计入。`
              : `This is how things stood as of ${moment}; what was recorded later is left out.`,
          href: addressWith(address, { asOf: null, cursor: null }),
        }
      : null,
    w: pageWords[language],
  };
}
