import { type Fen, inWords, type Language, moneyInWords as money } from '@bihuan/domain';
import type { ContradictionRow } from '@bihuan/read-models';

type Found = NonNullable<ContradictionRow['found']>;
interface Words {
  readonly zh: string;
  readonly en: string;
}

const changed = (amount: Fen, language: Language) => `${amount > 0 ? '+' : ''}${money(amount, language)}`;

/** What a contradiction says, in one sentence; where nobody can say, what is missing. */
export function contradictionSentence({ found, missing, grade }: ContradictionRow): Words {
  if (found !== null) return sentences[found.kind](found as never, grade);
  const named = (language: 'zh' | 'en') => missing.map((gap) => inWords('contradictionGap', gap, language));
  return {
    zh: `无法判断：缺${named('zh').join('、')}。`,
    en: `Nobody can say: ${named('en').join(', ')} not on record.`,
  };
}

type Of<Kind extends Found['kind']> = Extract<Found, { readonly kind: Kind }>;

const sentences: { readonly [Kind in Found['kind']]: (found: Of<Kind>, grade: string | null) => Words } = {
  'cut-but-risen': ({ change, isDecided, before, approved, rise }, grade) => {
    const said = {
      zh: change === null ? '' : `，${isDecided ? '决定' : '规则建议'} ${changed(change, 'zh')}`,
      en: change === null ? '' : `, ${isDecided ? 'decided' : 'proposed'} ${changed(change, 'en')}`,
    };
    return {
      zh: `评价结果为${grade ?? '未定'}${said.zh}；批复${money(approved, 'zh')}，比上年的${money(before, 'zh')}增加${money(rise, 'zh')}。`,
      en: `Grade ${grade === null ? 'none' : inWords('grade', grade, 'en')}${said.en}; approved ${money(approved, 'en')}, ${money(rise, 'en')} above the ${money(before, 'en')} of the year before.`,
    };
  },
  'held-but-paid': ({ holds, between, paid, uncertain }) => {
    const periods = (to: string, open: string) =>
      holds.map(({ from, until }) => `${from}${until === null ? open : `${to}${until}`}`);
    const [first, last] = [between[0], between.at(-1)];
    const more = {
      zh: uncertain > 0 ? `（另有${money(uncertain, 'zh')}不能确定是否在暂缓期间）` : '',
      en: uncertain > 0 ? ` (of another ${money(uncertain, 'en')} it is not known whether it was paid while held)` : '',
    };
    return {
      zh: `${periods('至', '起').join(
        '、',
      )}暂缓，其间（${first?.after} 之后至 ${last?.by}）拨付${money(paid, 'zh')}${more.zh}。`,
      en: `Held ${periods(' to ', ' on').join(', ')}; ${money(paid, 'en')} paid meanwhile (after ${first?.after}, by ${last?.by})${more.en}.`,
    };
  },
  'cancelled-but-funded': ({ by, policyChange, year, again, approved }) => ({
    zh: `${by === 'decision' ? `${year}年预算决定不再安排` : `政策调整“${policyChange?.name}”决定取消`}；“${again.name}”批复${money(approved, 'zh')}。`,
    en: `${by === 'decision' ? `Decided to get nothing from ${year} on` : `Cancelled by the policy change “${policyChange?.name}”`}; “${again.name}” was approved ${money(approved, 'en')}.`,
  }),
  'own-far-above': ({ own, checked, grades, points }) => {
    const rated = ({ grade, score }: Of<'own-far-above'>['own'], language: 'zh' | 'en') =>
      [grade === null ? null : inWords('grade', grade, language), score === null ? null : String(score)]
        .filter((part) => part !== null)
        .join(' ');
    return {
      zh: `自评${rated(own, 'zh')}，核查${rated(checked, 'zh')}：高 ${grades} 个等级${points === null ? '' : `、${points} 分`}。`,
      en: `Own rating ${rated(own, 'en')}, checked ${rated(checked, 'en')}: ${grades} grades${points === null ? '' : `, ${points} points`} above.`,
    };
  },
};
