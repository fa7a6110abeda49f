import { inWords, type LadderStepKind, type Language } from '@bihuan/domain';

interface Told {
  readonly dueDate: string;
  readonly workingDaysOverdue: number;
  readonly step: { readonly kind: LadderStepKind; readonly offset: number };
  readonly standsFor: readonly { readonly kind: LadderStepKind }[];
}

type Words = Readonly<Record<Language, string>>;

/** Why a step is sent, in words; `cause` where it is not, or where nobody receives it. */
export function reasonOf(told: Told, causes: readonly Words[]): Words {
  return { zh: inChinese(told, causes), en: inEnglish(told, causes) };
}

function inChinese({ dueDate, workingDaysOverdue: days, step, standsFor }: Told, causes: readonly Words[]): string {
  const late = days > 0 ? `逾期 ${days} 个工作日` : days < 0 ? `距期限还有 ${-days} 个工作日` : '尚未逾期';
  const lower = standsFor.map(({ kind }) => inWords('ladderStep', kind, 'zh')).join('、');
  return [
    `期限 ${dueDate}，${late}，到“${inWords('ladderStep', step.kind, 'zh')}”（${signed(step.offset)}）一步`,
    ...(lower === '' ? [] : [`一并代替此前的${lower}`]),
    ...causes.map(({ zh }) => zh),
  ].join('；');
}

function inEnglish({ dueDate, workingDaysOverdue: days, step, standsFor }: Told, causes: readonly Words[]): string {
  const late = days > 0 ? `${days} working days overdue` : days < 0 ? `${-days} working days left` : 'not overdue';
  const lower = standsFor.map(({ kind }) => inWords('ladderStep', kind, 'en')).join(', ');
  return [
    `due ${dueDate}, ${late}: step ${signed(step.offset)}, ${inWords('ladderStep', step.kind, 'en')}`,
    ...(lower === '' ? [] : [`in place of: ${lower}`]),
    ...causes.map(({ en }) => en),
  ].join('; ');
}

const signed = (offset: number): string => (offset > 0 ? `+${offset}` : String(offset));
