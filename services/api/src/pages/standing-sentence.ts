import type { OutputOf } from '@bihuan/contract';
import { inWords, type Language } from '@bihuan/domain';

type Finding = OutputOf<'getFinding'>['item'];

/** Where it stands on a day, as one sentence: its day, how it came to it, what is left or overdue. */
export function standingSentence(item: Finding, on: string, language: Language): string {
  const { dueDate, originalDueDate, timesExtended, dueDateProvisional, closing } = item;
  const isChinese = language === 'zh';
  const end = isChinese ? '。' : '.';
  if (item.state === 'withdrawn') return `${inWords('status', 'withdrawn', language)}${end}`;
  if (closing !== null) {
    const kind = inWords('closingKind', closing.kind, language);
    return isChinese
      ? `${closing.on} 验收：${kind}。${closing.reason}`
      : `Verified on ${closing.on}: ${kind}. ${closing.reason}`;
  }
  if (dueDate === null) return isChinese ? '没有设定期限，不计逾期。' : 'No due day is set, so that it is not overdue.';
  const may = dueDateProvisional ? (isChinese ? '（暂定）' : ' (provisional)') : '';
  const moved =
    originalDueDate === null || originalDueDate === dueDate
      ? ''
      : isChinese
        ? `（原定 ${originalDueDate}，已延期 ${timesExtended} 次）`
        : ` (first ${originalDueDate}, extended ${timesExtended} ${timesExtended === 1 ? 'time' : 'times'})`;
  const due = isChinese ? `期限 ${dueDate}${may}${moved}` : `Due ${dueDate}${may}${moved}`;
  return isChinese
    ? `${due}；按 ${on} 计算，${standingWords(item, language)}。`
    : `${due}; on ${on} it ${standingWords(item, language)}.`;
}

function standingWords({ standing, dueDate }: Finding, language: Language): string {
  const { kind, provisional } = standing;
  const days = standing.days ?? 0;
  const isChinese = language === 'zh';
  const may = provisional ? (isChinese ? '（暂定）' : ' (provisional)') : '';
  switch (kind) {
    case 'overdue':
      if (days === 0) return isChinese ? `逾期不足 1 个工作日${may}` : `is overdue by less than a working day${may}`;
      return isChinese
        ? `逾期 ${days} 个工作日${may}`
        : `is overdue by ${days} working ${days === 1 ? 'day' : 'days'}${may}`;
    case 'running':
      if (days === 0) return isChinese ? `今日到期或其后没有工作日${may}` : `has no working day left${may}`;
      return isChinese
        ? `还有 ${days} 个工作日${may}`
        : `has ${days} working ${days === 1 ? 'day' : 'days'} left${may}`;
    case 'handed-in':
      return isChinese ? '完成情况已提交，等待核查' : 'is handed in and waits to be checked';
    default:
      return dueDate === null ? '—' : isChinese ? '已办结' : 'is done';
  }
}
