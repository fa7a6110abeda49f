import type { OutputOf } from '@bihuan/contract';
import { inWords, type Language } from '@bihuan/domain';

export type LedgerLine = OutputOf<'getLedger'>['items'][number];

/** `剩余 3 个工作日`, `逾期 5 个工作日（暂定）`; what has no days is called by its standing alone. */
export function standingText({ standing }: Pick<LedgerLine, 'standing'>, language: Language): string {
  const { kind, days, provisional } = standing;
  const isChinese = language === 'zh';
  const may = provisional ? (isChinese ? '（暂定）' : ' (provisional)') : '';
  switch (kind) {
    case 'overdue':
      // On the days off after the day it was due.
      if (days === 0) return isChinese ? `逾期不足 1 个工作日${may}` : `overdue by less than a working day${may}`;
      return isChinese ? `逾期 ${days} 个工作日${may}` : `${days} working days overdue${may}`;
    case 'due-soon':
    case 'later':
      return isChinese ? `剩余 ${days} 个工作日${may}` : `${days} working days left${may}`;
    default:
      return inWords('ledgerStanding', kind, language);
  }
}

/** Each measure with its day and how far it is. */
export const measureTexts = ({ measures }: Pick<LedgerLine, 'measures'>, language: Language): string[] =>
  measures.map(({ measureId, text, dueDate, percent }) =>
    language === 'zh'
      ? `${measureId}. ${text}（${dueDate}，${percent}%）`
      : `${measureId}. ${text} (${dueDate}, ${percent}%)`,
  );

/** `90 个工作日（自 2025-01-21）`; nothing where a day was stated. */
export function termText({ term }: Pick<LedgerLine, 'term'>, language: Language): string | null {
  if (term === null) return null;
  const isWorking = term.kind === 'working';
  return language === 'zh'
    ? `${term.days} ${isWorking ? '个工作日' : '日'}（自 ${term.from}）`
    : `${term.days} ${isWorking ? 'working ' : ''}days from ${term.from}`;
}

/** `申请 2 次，同意 1 次`. */
export function extensionsText({ extensions }: Pick<LedgerLine, 'extensions'>, language: Language): string | null {
  const { asked, granted, pending } = extensions;
  if (asked === 0) return null;
  const waits = pending === null ? '' : language === 'zh' ? `，待定至 ${pending.until}` : `, ${pending.until} pending`;
  return language === 'zh'
    ? `申请 ${asked} 次，同意 ${granted} 次${waits}`
    : `${asked} asked, ${granted} granted${waits}`;
}

/** When and what (`head`); to whom and why (`under`). */
export function nextReminderParts(
  { nextReminder }: Pick<LedgerLine, 'nextReminder'>,
  language: Language,
): { readonly head: string; readonly under: string } | null {
  if (nextReminder === null) return null;
  const { day, kind, offset, to, provisional, waitsFor } = nextReminder;
  const isChinese = language === 'zh';
  const roles = to.map((role) => inWords('recipientRole', role, language)).join(isChinese ? '、' : ', ');
  const notes = [
    whenText(offset, language),
    provisional ? (isChinese ? '暂定' : 'provisional') : null,
    waitsFor === null ? null : waits[waitsFor][language],
  ].filter((note) => note !== null);
  return {
    head: `${day} ${inWords('ladderStep', kind, language)}`,
    under: isChinese ? `${roles}（${notes.join('；')}）` : `${roles} (${notes.join('; ')})`,
  };
}

export function nextReminderText(line: Pick<LedgerLine, 'nextReminder'>, language: Language): string | null {
  const parts = nextReminderParts(line, language);
  return parts && `${parts.head} → ${parts.under}`;
}

const waits = {
  'handed-in': { zh: '已提交，暂停', en: 'paused: handed in' },
  'extension-pending': { zh: '延期待定，暂停', en: 'paused: extension pending' },
} as const;

function whenText(offset: number, language: Language): string {
  const days = Math.abs(offset);
  if (language === 'zh') {
    if (offset === 0) return '到期当日';
    return offset < 0 ? `到期前 ${days} 个工作日` : `到期后 ${days} 个工作日`;
  }
  if (offset === 0) return 'on the due day';
  return offset < 0 ? `${days} working days before it is due` : `${days} working days after it was due`;
}

/** `已计划回头看 2025-11-10（原定 2025-10-10）`; nothing while it is open or where none was ever planned. */
export function lookBackText(
  { lookBack }: { readonly lookBack: LedgerLine['lookBack'] },
  language: Language,
): string | null {
  if (lookBack === null || lookBack.kind === 'none') return null;
  const { kind, dueDate, originalDueDate, note, lookedBackOn } = lookBack;
  const isChinese = language === 'zh';
  const first = isChinese ? `（原定 ${originalDueDate}）` : ` (first ${originalDueDate})`;
  const moved = dueDate === null || originalDueDate === dueDate ? '' : first;
  const said = `${inWords('lookBack', kind, language)} ${dueDate ?? lookedBackOn ?? ''}${moved}`;
  return note === null ? said : `${said}${isChinese ? '：' : ': '}${note}`;
}

export function verificationText(
  { verification }: Pick<LedgerLine, 'verification'>,
  language: Language,
): string | null {
  if (verification === null) return null;
  const kind = inWords('closingKind', verification.kind, language);
  return language === 'zh'
    ? `${verification.on} ${kind}：${verification.reason}`
    : `${verification.on} ${kind}: ${verification.reason}`;
}
