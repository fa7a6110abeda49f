import type { OutputOf } from '@bihuan/contract';
import { type CalendarDate, type Language, moneyInWords } from '@bihuan/domain';

type Money = Omit<NonNullable<OutputOf<'getFindingMoney'>['item']>, 'sentence'>;
type Case = Money['now'];

/** One sentence, in both languages: what next year's money is if the finding is rectified by the day, and if it is not. */
export const moneySentence = (money: Money, on: CalendarDate): { readonly zh: string; readonly en: string } => ({
  zh: sentence(money, on, 'zh'),
  en: sentence(money, on, 'en'),
});

function sentence(money: Money, on: CalendarDate, language: Language): string {
  const { fiscalYear, kept, missed, now } = money;
  const zh = language === 'zh';
  const begin = zh ? `${fiscalYear}年预算` : `Budget of ${fiscalYear}: `;
  if (kept === null || missed === null) return `${begin}${amountText(money, now, language)}${zh ? '。' : '.'}`;
  const good = amountText(money, kept, language);
  const meanwhile = meanwhileText(money, on, language);
  const bad = amountText(money, missed, language);
  const hold = holdText(money, on, language);
  const day = byText(money, language);
  const undone = money.by === null ? '没有整改到位的' : '到期没有完成的';
  if (good === bad) {
    // The amount is the same either way; only whether it is held may differ.
    if (hold === null) return zh ? `${begin}${good}，是否按期整改不改变这个数。` : `${begin}${good}, rectified or not.`;
    return zh
      ? `${begin}${good}；${day}整改到位并经验收的，照常下达${meanwhile}；${undone}${hold}。`
      : `${begin}${good}; released as usual if rectified and verified${day}${meanwhile}; if not${hold}.`;
  }
  return zh
    ? `${begin}：${day}整改到位并经验收的，${good}${meanwhile}；${undone}，${bad}${hold ?? ''}。`
    : `${begin}if rectified and verified${day}, ${good}${meanwhile}; if not, ${bad}${hold ?? ''}.`;
}

const byText = ({ by }: Money, language: Language): string =>
  by === null ? '' : language === 'zh' ? `${by}前` : ` by ${by}`;

/** Done later than the ladder waits: until then the hold comes all the same. */
function meanwhileText({ by, hold, isHeld }: Money, on: CalendarDate, language: Language): string {
  if (by === null || hold === null || isHeld || by < hold.day || hold.day <= on) return '';
  const { day, atOnce } = hold;
  if (language === 'zh') return `（其间自${day}起${atOnce ? '暂缓' : '提请暂缓'}，验收后解除）`;
  return ` (from ${day} until then ${atOnce ? 'it is held' : 'a hold is proposed'})`;
}

function amountText({ decided }: Money, one: Case, language: Language): string {
  const zh = language === 'zh';
  const money = (fen: number) => moneyInWords(fen as never, language);
  if (decided !== null) return zh ? `已定为${money(decided)}` : `decided at ${money(decided)}`;
  const { status, proposedBudget, held, bounds } = one;
  if (status === 'determined' && proposedBudget !== null) {
    const amount = zh ? `建议安排${money(proposedBudget)}` : `${money(proposedBudget)} proposed`;
    if (held === null || held === 0) return amount;
    return zh ? `${amount}，其中${money(held)}暂缓` : `${amount}, ${money(held)} of it held`;
  }
  if (status === 'open' && bounds !== null) return openText(bounds, language);
  return zh ? '尚不能得出建议' : 'no proposal can be made yet';
}

function openText({ min, max }: NonNullable<Case['bounds']>, language: Language): string {
  const zh = language === 'zh';
  const money = (fen: number) => `${fen > 0 ? '+' : ''}${moneyInWords(fen as never, language)}`;
  if (max === null)
    return zh ? `增减由财政部门确定，不低于${money(min)}` : `the change is set by the bureau, at least ${money(min)}`;
  return zh
    ? `增减由财政部门在${money(min)}至${money(max)}之间确定`
    : `the change is set by the bureau between ${money(min)} and ${money(max)}`;
}

/** What becomes of the money's release when it stays undone; null where no ladder speaks of a hold. */
function holdText({ hold, isHeld }: Money, on: CalendarDate, language: Language): string | null {
  const zh = language === 'zh';
  if (isHeld) return zh ? '，已因逾期暂缓，验收后解除' : ', it is held for being overdue until verified';
  if (hold === null) return null;
  const { day, atOnce } = hold;
  if (atOnce) return zh ? `，自${day}起暂缓安排` : `, it is held from ${day}`;
  if (day <= on)
    return zh ? '，已到提请暂缓安排的时候，财政部门可随时暂缓' : ', a hold is due to be proposed and may come any day';
  return zh ? `，${day}起提请暂缓安排` : `, a hold is proposed on ${day}`;
}
