import type { OutputOf } from '@bihuan/contract';
import { formatMoney, type Language } from '@bihuan/domain';
import { renderAct } from './render.ts';
import { standingSentence } from './standing-sentence.ts';
import { pageWords } from './words.ts';

type Finding = OutputOf<'getFinding'>;

export interface ActPage {
  readonly language: Language;
  readonly where: string;
  /** Where the form goes: the address of the page. */
  readonly address: string;
  /** Makes a form that is sent twice have one effect. */
  readonly key: string;
  readonly found: Finding;
  /** What became of what was sent; null before anything was. */
  readonly done: string | null;
}

/** The one thing that is asked of a unit, for a phone: where it stands, what was promised, how far it is, photos, send. */
export function actPage({ language, where, address, key, found, done }: ActPage): string {
  const { item, on } = found;
  const w = pageWords[language];
  return renderAct({
    w,
    where,
    address,
    key,
    done,
    htmlLang: language === 'zh' ? 'zh-CN' : 'en',
    lang: language,
    name: item.objectName,
    sample: item.sample.length > 0,
    description: item.description,
    requirement: item.requirement ?? '',
    amount: item.amount === null ? '' : `${formatMoney(item.amount, '万元', 2)} 万元`,
    sentence: standingSentence(item, on, language),
    measures: (item.commitment?.measures ?? []).map(({ measureId, text, dueDate, percent }, at) => ({
      measureId,
      text,
      dueDate,
      percent,
      chosen: at === 0,
    })),
  });
}

/** Why it does not go on, with what to do. */
export const actProblemPage = (
  language: Language,
  where: string,
  { message, todo }: { readonly message: string; readonly todo: string },
): string =>
  renderAct({
    w: pageWords[language],
    where,
    htmlLang: language === 'zh' ? 'zh-CN' : 'en',
    lang: language,
    problem: { message, todo },
    name: '',
    done: null,
  });
