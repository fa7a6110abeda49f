import type { OutputOf } from '@bihuan/contract';
import { inWords, type Language, recipientKeyOf } from '@bihuan/domain';
import type { PageRequest } from './page-request.ts';

export type Finding = OutputOf<'getFinding'>['item'];
/** What is asked of a finding or a policy change to say how it is chased. */
type Chased = Pick<Finding, 'ladder' | 'sent' | 'nextReminder' | 'dueDate'>;
type Sent = NonNullable<Finding['sent']>[number];
type Named = Sent['addressed'][number];

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

/** What the unit claims and what the office has checked, side by side. */
export const ratingsText = ({ claim, rating }: Finding, language: Language) => ({
  claim: claim === null ? '—' : inWords('rating', claim, language),
  rating: rating === null ? '—' : inWords('rating', rating, language),
});

/** Who answers for it: the person's name where it is still there, or the role in words. */
export async function responsibleText({ commitment }: Finding, request: PageRequest): Promise<string | null> {
  if (commitment === null) return null;
  const { personId, role } = commitment.responsible;
  if (personId === null) return role;
  const { item } = await request.ask('getPerson', { params: { id: personId }, query: {} });
  const name = item.status === 'active' ? item.name : personId;
  return [name, role].filter((part) => part !== null).join(' · ');
}

interface LadderRow {
  readonly day: string;
  readonly step: string;
  readonly to: string;
  /** What was sent, one line each; empty while it is still to come. */
  readonly sent: readonly string[];
  /** Of a step that is still to come: why it may move, or that it waits. */
  readonly note: string;
  readonly isSent: boolean;
}

/** What was sent with what became of it, oldest first, then the steps that are still to come. */
export function ladderRows(item: Chased, language: Language): LadderRow[] {
  const isChinese = language === 'zh';
  const sent = (item.sent ?? []).map((step): LadderRow => {
    return {
      day: step.on,
      step: stepText(step, language),
      to: peopleText(step, language),
      sent: [outcomeText(step, language), ...step.told.map((one) => toldText(one, language))],
      note: '',
      isSent: true,
    };
  });
  const pause = item.nextReminder?.pause ?? null;
  const waits = pause === null ? null : inWords('chaseCause', pause, language);
  const said = new Set(
    (item.sent ?? [])
      .filter(({ dueDate, outcome }) => dueDate === item.dueDate && outcome !== 'withdrawn')
      .flatMap(({ offset, standsFor }) => [offset, ...standsFor.map((lower) => lower.offset)]),
  );
  const highest = Math.max(...said, Number.NEGATIVE_INFINITY);
  const toCome = item.ladder
    .filter(({ step }) => item.sent === null || step.offset > highest)
    .map(({ step, day, provisional }): LadderRow => {
      const may = provisional ? (isChinese ? '暂定' : 'provisional') : null;
      return {
        day,
        step: `${inWords('ladderStep', step.kind, language)}${signed(step.offset, language)}`,
        to: rolesText(step.to, language),
        sent: [],
        note: [may, waits].filter((part) => part !== null).join(isChinese ? '；' : '; '),
        isSent: false,
      };
    });
  return [...sent, ...toCome];
}

/** Working days after the due day. */
function signed(offset: number, language: Language): string {
  const days = `${offset > 0 ? '+' : ''}${offset}`;
  return language === 'zh' ? `（${days}）` : ` (${days})`;
}

const rolesText = (roles: readonly Sent['to'][number][], language: Language): string =>
  roles.map((role) => inWords('recipientRole', role, language)).join(language === 'zh' ? '、' : ', ');

function stepText({ kind, offset, standsFor, form }: Sent, language: Language): string {
  const isChinese = language === 'zh';
  const lower = standsFor.map((step) => inWords('ladderStep', step.kind, language)).join(isChinese ? '、' : ', ');
  const letter = form === 'letter' ? (isChinese ? '，文书' : ', letter') : '';
  const stands = lower === '' ? '' : isChinese ? `，代替此前的${lower}` : `, in place of: ${lower}`;
  return `${inWords('ladderStep', kind, language)}${signed(offset, language)}${letter}${stands}`;
}

/** Names of whom it went to; the roles where nobody is known yet. */
function peopleText({ addressed, to }: Sent, language: Language): string {
  if (addressed.length === 0) return rolesText(to, language);
  return [...new Set(addressed.map((one) => recipientText(one, language)))].join(language === 'zh' ? '、' : ', ');
}

/** What was sent, as part of what happened: one sentence a step. */
export const sentSentences = (item: Pick<Chased, 'sent'>, language: Language) =>
  (item.sent ?? []).map((step) => {
    const isChinese = language === 'zh';
    const what = `${stepText(step, language)} → ${peopleText(step, language)}`;
    const became = outcomeText(step, language);
    const words = isChinese ? `发出${what}：${became}` : `Sent: ${what}: ${became}`;
    return { key: step.stepKey, day: step.on, words };
  });

/** The name, or what can be said where there is none. */
export function recipientText({ recipient, name }: Named, language: Language): string {
  if (recipient.kind === 'role') return inWords('recipientRole', recipient.role, language);
  return name ?? recipientKeyOf(recipient);
}

const outcomes: Readonly<Record<Sent['outcome'], Readonly<Record<Language, string>>>> = {
  issued: { zh: '已发出，尚未送达', en: 'issued, not delivered yet' },
  delivered: { zh: '已送达', en: 'delivered' },
  failed: { zh: '未能送达', en: 'could not be delivered' },
  withdrawn: { zh: '未再发送', en: 'not sent after all' },
};

function outcomeText({ outcome, withdrawn }: Sent, language: Language): string {
  const cause = withdrawn === null ? null : inWords('chaseCause', withdrawn.cause, language);
  const why = cause === null ? '' : language === 'zh' ? `：${cause}` : `: ${cause}`;
  return `${outcomes[outcome][language]}${why}`;
}

const channels: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  inbox: { zh: '站内消息', en: 'inbox' },
  smtp: { zh: '邮件', en: 'mail' },
  wecom: { zh: '企业微信', en: 'WeCom' },
  dingtalk: { zh: '钉钉', en: 'DingTalk' },
  webhook: { zh: '外部系统', en: 'webhook' },
  http: { zh: '短信或政务消息', en: 'text message' },
};

function toldText(told: Sent['told'][number], language: Language): string {
  const channel = channels[told.channel]?.[language] ?? told.channel;
  const who = recipientText(told, language);
  const how = outcomes[told.outcome][language];
  const error = told.error === null ? '' : language === 'zh' ? `（${told.error}）` : ` (${told.error})`;
  return `${told.on} ${channel} → ${who}${language === 'zh' ? '：' : ': '}${how}${error}`;
}
