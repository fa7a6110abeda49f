import { type BihuanEvent, type FindingEvent, inWords, type Language } from '@bihuan/domain';
import { because, clauses, colon, type DataOf, money, part, reasoned, type Words } from './phrases.ts';

type Says<Type extends BihuanEvent['type']> = (data: DataOf<Type>) => Words;

const list = (language: Language, items: readonly string[]) => items.join(language === 'zh' ? '、' : ', ');

function findingRaised(data: DataOf<'FindingRaised'>): Words {
  const { description, category, severity, amount, requirement } = data;
  const due = dueWords(data);
  const kind = data.class;
  const inLanguage = (language: Language) => ({
    severity: inWords('severity', severity, language),
    kind: kind === null ? null : inWords('findingClass', kind, language),
    amount: amount === null ? null : money(amount, language),
  });
  const zh = inLanguage('zh');
  const en = inLanguage('en');
  return {
    zh: clauses(
      'zh',
      `提出问题（${category}，${zh.severity}${part(zh.kind, (text) => `，${text}`)}）：${description}`,
      zh.amount && `涉及金额 ${zh.amount}`,
      requirement && `整改要求：${requirement}`,
      due.zh,
    ),
    en: clauses(
      'en',
      `Finding raised (${category}, ${en.severity}${part(en.kind, (text) => `, ${text}`)}): ${description}`,
      en.amount && `amount ${en.amount}`,
      requirement && `required: ${requirement}`,
      due.en,
    ),
  };
}

/** `期限 2025-06-09（自 2025-01-21 起 90 个工作日，暂定）`; empty where none is set. */
function dueWords({ dueDate, term }: Pick<DataOf<'FindingRaised'>, 'dueDate' | 'term'>): Words {
  if (dueDate === null) return { zh: '', en: '' };
  if (term === null) return { zh: `期限 ${dueDate}`, en: `due ${dueDate}` };
  const { days, kind, from, provisional } = term;
  const isWorking = kind === 'working';
  return {
    zh: `期限 ${dueDate}（自 ${from} 起 ${days} ${isWorking ? '个工作日' : '日'}${provisional ? '，暂定' : ''}）`,
    en: `due ${dueDate} (${days} ${isWorking ? 'working ' : ''}days from ${from}${provisional ? ', provisional' : ''})`,
  };
}

type Commitment = DataOf<'CommitmentMade'>;

/** The measures with their days, and who answers for them. */
function commitment(head: Words, { measures, responsible, on }: Commitment): Words {
  const { personId, role } = responsible;
  const who = [role, personId].filter((one) => one !== null).join(' ');
  const each = (target: (text: string) => string, open: string, close: string, gap: string) =>
    measures
      .map((one) => `${one.measureId}. ${one.text}${part(one.target, target)}${open}${one.dueDate}${close}`)
      .join(gap);
  return {
    zh: `${on} ${head.zh}（责任人：${who}）：${each((text) => `，目标：${text}`, '（', '）', '；')}`,
    en: `${head.en} on ${on} (responsible: ${who}): ${each((text) => `, target: ${text}`, ' (', ')', '; ')}`,
  };
}

const files = (evidence: DataOf<'ProgressReported'>['evidence']): Words => ({
  zh: evidence.length === 0 ? '' : `佐证：${evidence.map(({ name }) => name).join('、')}`,
  en: evidence.length === 0 ? '' : `evidence: ${evidence.map(({ name }) => name).join(', ')}`,
});

function results(booked: DataOf<'ResultsBooked'>['results']): Words {
  const said = (language: Language) =>
    booked.map(
      ({ kind, amount, note }) =>
        inWords('result', kind, language) +
        part(amount === null ? null : money(amount, language), (text) => ` ${text}`) +
        part(note, (text) => (language === 'zh' ? `（${text}）` : ` (${text})`)),
    );
  return { zh: list('zh', said('zh')), en: list('en', said('en')) };
}

const progress: Says<'ProgressReported'> = ({ measureId, percent, note, evidence, on }) => ({
  zh: clauses(
    'zh',
    `${on} 报告措施 ${measureId} 完成 ${percent}%${part(note, (text) => `：${text}`)}`,
    files(evidence).zh,
  ),
  en: clauses(
    'en',
    `Measure ${measureId} reported as ${percent}% done on ${on}${part(note, (text) => `: ${text}`)}`,
    files(evidence).en,
  ),
});

const asked: Says<'ExtensionRequested'> = ({ measureIds, until, reason, on }) => {
  const zh = measureIds.length === 0 ? '整改期限' : `措施 ${list('zh', measureIds)} `;
  const en = measureIds.length === 0 ? 'the term' : `measure ${list('en', measureIds)}`;
  return reasoned(`${on} 申请${zh}延期至 ${until}`, `Extension of ${en} to ${until} asked for on ${on}`, reason);
};

const submitted: Says<'CompletionSubmitted'> = ({ claim, note, evidence, on }) => ({
  zh: clauses(
    'zh',
    `${on} 单位提交完成情况，自评“${inWords('rating', claim, 'zh')}”${part(note, (text) => `：${text}`)}`,
    files(evidence).zh,
  ),
  en: clauses(
    'en',
    `Completion submitted on ${on}, by the unit’s own rating: ${inWords('rating', claim, 'en')}`,
    note,
    files(evidence).en,
  ),
});

function verified({ kind, reason, rating, results: booked, on }: DataOf<'CompletionVerified'>): Words {
  const came = results(booked);
  const said = {
    zh: `${on} 验收销号（${inWords('closingKind', kind, 'zh')}），核查认定“${inWords('rating', rating, 'zh')}”${part(came.zh || null, (text) => `；成效：${text}`)}`,
    en: `Verified and closed on ${on} (${inWords('closingKind', kind, 'en')}), by the office’s rating: ${inWords('rating', rating, 'en')}${part(came.en || null, (text) => `; results: ${text}`)}`,
  };
  return reasoned(said.zh, said.en, reason);
}

function reopened({ reason, survives, dueDate, on }: DataOf<'FindingReopened'>): Words {
  const kept = (language: Language) =>
    survives.length === 0
      ? null
      : list(
          language,
          survives.map((fact) => inWords('survivingFact', fact, language)),
        );
  return reasoned(
    `${on} 回头看，重新打开问题${part(kept('zh'), (text) => `，保留${text}`)}${part(dueDate, (day) => `，期限 ${day}`)}`,
    `Reopened by a look-back on ${on}${part(kept('en'), (text) => `, keeping ${text}`)}${part(dueDate, (day) => `, due ${day}`)}`,
    reason,
  );
}

/** What each event in the life of a finding says. */
export const findingSentences: { readonly [Type in FindingEvent['type']]: Says<Type> } = {
  FindingRaised: findingRaised,
  TermRecomputed: ({ before, dueDate, provisional }) => ({
    zh: `按公布的工作日历重新计算期限：${before === dueDate ? dueDate : `由 ${before} 改为 ${dueDate}`}${provisional ? '（仍为暂定）' : ''}`,
    en: `Term counted again by the published calendar: ${before === dueDate ? dueDate : `${dueDate} instead of ${before}`}${provisional ? ' (still provisional)' : ''}`,
  }),
  FindingDisputed: ({ from, text, on }) => ({
    zh: `${on} ${from}对问题提出异议：${text}`,
    en: `Finding disputed by ${from} on ${on}: ${text}`,
  }),
  FindingDisputeResolved: ({ upheld, answer, on }) => ({
    zh: `${on} 答复对问题的异议（${upheld ? '采纳' : '不采纳'}）：${answer}`,
    en: `Dispute of the finding ${upheld ? 'upheld' : 'rejected'} on ${on}: ${answer}`,
  }),
  FindingFlagged: ({ flag, note, on }) => ({
    zh: `${on} 问题标记为“${inWords('findingFlag', flag, 'zh')}”${part(note, (text) => `：${text}`)}`,
    en: clauses('en', `Finding flagged on ${on}: ${inWords('findingFlag', flag, 'en')}`, note),
  }),
  FindingFlagRemoved: ({ flag, reason }) =>
    reasoned(
      `取消问题标记“${inWords('findingFlag', flag, 'zh')}”`,
      `Flag of the finding removed: ${inWords('findingFlag', flag, 'en')}`,
      reason,
    ),
  RepeatRecognised: ({ repeatOf, severity, reason }) =>
    reasoned(
      `认定为问题 ${repeatOf} 的重复，严重程度为“${inWords('severity', severity, 'zh')}”`,
      `Recognised as a repeat of finding ${repeatOf}, now ${inWords('severity', severity, 'en')}`,
      reason,
    ),
  CommitmentMade: (data) => commitment({ zh: '承诺整改', en: 'Commitment made' }, data),
  CommitmentAmended: (data) => {
    const said = commitment({ zh: '修改整改承诺', en: 'Commitment amended' }, data);
    return reasoned(said.zh, said.en, data.reason);
  },
  ProgressReported: progress,
  ExtensionRequested: asked,
  ExtensionGranted: ({ until, reason, on }) =>
    reasoned(`${on} 同意延期至 ${until}`, `Extension to ${until} granted on ${on}`, reason),
  ExtensionDeclined: ({ reason, on }) => reasoned(`${on} 不同意延期`, `Extension declined on ${on}`, reason),
  CompletionSubmitted: submitted,
  CompletionReturned: ({ round, reasons, on }) => ({
    zh: clauses(
      'zh',
      `${on} 第 ${round} 次提交被退回`,
      because(clauses('zh', reasons[0] ?? '', ...reasons.slice(1))).zh,
    ),
    en: clauses(
      'en',
      `Submission ${round} returned on ${on}`,
      because(clauses('en', reasons[0] ?? '', ...reasons.slice(1))).en,
    ),
  }),
  CompletionVerified: verified,
  ResultsBooked: ({ results: booked, on }) =>
    colon({ zh: `${on} 登记整改成效`, en: `Results booked on ${on}` }, results(booked)),
  LookBackPlanned: ({ dueDate, note, reason, on }) =>
    reasoned(
      `${on} 计划于 ${dueDate} 回头看${part(note, (text) => `：${text}`)}`,
      `Look-back planned on ${on} for ${dueDate}${part(note, (text) => `: ${text}`)}`,
      reason,
    ),
  LookBackPassed: ({ note, on }) => ({
    zh: `${on} 回头看，仍然合格：${note}`,
    en: `Looked back on ${on}, still in order: ${note}`,
  }),
  FindingReopened: reopened,
  FindingWithdrawn: ({ reason }) => reasoned('问题撤销', 'Finding withdrawn', reason),
};
