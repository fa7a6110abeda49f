import { inWords, type Language } from '@bihuan/domain';
import type { LedgerLine } from './all-ledger-lines.ts';

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

export function measuresText({ measures }: Pick<LedgerLine, 'measures'>, language: Language): string {
  return measures
    .map(({ measureId, text, dueDate, percent }) =>
      language === 'zh'
        ? `${measureId}. ${text}（${dueDate}，${percent}%）`
        : `${measureId}. ${text} (${dueDate}, ${percent}%)`,
    )
    .join('\n');
}

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

/** When, to whom and why. */
export function nextReminderText(
  { nextReminder }: Pick<LedgerLine, 'nextReminder'>,
  language: Language,
): string | null {
  if (nextReminder === null) return null;
  const { day, kind, offset, to, provisional, waitsFor } = nextReminder;
  const roles = to.map((role) => inWords('recipientRole', role, language));
  const isChinese = language === 'zh';
  const when = isChinese
    ? offset < 0
      ? `到期前 ${-offset} 个工作日`
      : offset === 0
        ? '到期当日'
        : `到期后 ${offset} 个工作日`
    : offset < 0
      ? `${-offset} working days before it is due`
      : offset === 0
        ? 'on the due day'
        : `${offset} working days after it was due`;
  const waits =
    waitsFor === null
      ? null
      : isChinese
        ? { 'handed-in': '已提交，暂停', 'extension-pending': '延期待定，暂停' }[waitsFor]
        : { 'handed-in': 'paused: handed in', 'extension-pending': 'paused: extension pending' }[waitsFor];
  const may = provisional ? (isChinese ? '暂定' : 'provisional') : null;
  const notes = [when, may, waits].filter((note) => note !== null);
  return isChinese
    ? `${day} ${inWords('ladderStep', kind, 'zh')} → ${roles.join('、')}（${notes.join('；')}）`
    : `${day} ${inWords('ladderStep', kind, 'en')} → ${roles.join(', ')} (${notes.join('; ')})`;
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
