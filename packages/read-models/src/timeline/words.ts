import {
  type BihuanEvent,
  type Fen,
  holdReasonInWords,
  inWords,
  type Language,
  type Outcome,
  type Proposal,
} from '@bihuan/domain';
import { accessSentences } from './access-words.ts';
import { budgetSentences } from './budget-words.ts';
import { chaseSentences, sweepSentences } from './chase-words.ts';
import { contactSentences } from './contact-words.ts';
import { decisionSentences } from './decision-words.ts';
import { findingSentences } from './finding-words.ts';
import { type LetterThen, letterSentences } from './letter-words.ts';
import { outboxSentences } from './outbox-words.ts';
import { because, clauses, colon, type DataOf, money, part, reasoned, type Words } from './phrases.ts';
import { policySentences } from './policy-words.ts';
import { viewSentences } from './view-words.ts';

/** Names as they were at the moment that is looked at; null where there is none. */
export interface NamesThen {
  readonly object: (id: string | null) => string | null;
  readonly organisation: (id: string | null) => string | null;
  /** The letter that the event is about; null for every other event. */
  readonly letter: LetterThen | null;
}

type WordsOf = { readonly [Type in BihuanEvent['type']]: (data: DataOf<Type>, names: NamesThen) => Words };

/** What one event says, as a sentence. A type of event without its sentence does not type-check. */
export function eventInWords(event: BihuanEvent, names: NamesThen): Words {
  const say = sentences[event.type] as (data: BihuanEvent['data'], names: NamesThen) => Words;
  return say(event.data, names);
}

const document = (number: string | null): Words => ({
  zh: part(number, (text) => `（${text}）`),
  en: part(number, (text) => ` (${text})`),
});

/** `单位：教育局；主管部门：…` for what is stated; empty when nothing is. */
function assignment(
  { unitId, departmentId, policyArea }: Pick<DataOf<'ObjectAssigned'>, 'unitId' | 'departmentId' | 'policyArea'>,
  { organisation }: NamesThen,
): Words {
  const stated = [
    { zh: '单位', en: 'unit', value: organisation(unitId) ?? unitId },
    { zh: '主管部门', en: 'department', value: organisation(departmentId) ?? departmentId },
    { zh: '政策领域', en: 'policy area', value: policyArea },
  ].filter(({ value }) => value !== null);
  return {
    zh: stated.map(({ zh, value }) => `${zh}：${value}`).join('，'),
    en: stated.map(({ en, value }) => `${en}: ${value}`).join(', '),
  };
}

function amounts(data: {
  readonly fundsEvaluated?: Fen | null | undefined;
  readonly currentBudget?: Fen | null | undefined;
}) {
  const funds = data.fundsEvaluated ?? null;
  const budget = data.currentBudget ?? null;
  const said = (language: Language, fundsLabel: string, budgetLabel: string) => [
    ...(funds === null ? [] : [`${fundsLabel} ${money(funds, language)}`]),
    ...(budget === null ? [] : [`${budgetLabel} ${money(budget, language)}`]),
  ];
  return { zh: said('zh', '评价资金', '本年预算'), en: said('en', 'funds evaluated', 'current budget') };
}

const gradeIn = (grade: string, language: Language): string => {
  const english = inWords('grade', grade, 'en');
  return language === 'zh' || english === grade ? grade : `${grade} (${english})`;
};

function result({ score, grade }: { readonly score: number | null; readonly grade: string | null }): Words {
  const said = (language: Language, scoreLabel: string, gradeLabel: string) => [
    ...(score === null ? [] : [`${scoreLabel} ${score}`]),
    ...(grade === null ? [] : [`${gradeLabel} ${gradeIn(grade, language)}`]),
  ];
  return { zh: said('zh', '得分', '等级').join('，'), en: said('en', 'score', 'grade').join(', ') };
}

function outcome(data: Outcome): Words {
  const { zh, en } = data.notDemonstrated ? { zh: '结果未能证明', en: 'results not demonstrated' } : result(data);
  const { gradeBasis, evaluatedOn, comment } = data;
  const basis = (language: Language) =>
    gradeBasis === null ? null : `${inWords('gradeBasis', gradeBasis.kind, language)}, ${gradeBasis.note}`;
  return {
    zh: clauses(
      'zh',
      `${zh}${part(basis('zh'), (text) => `（定级依据：${text.replace(', ', '，')}）`)}${part(evaluatedOn, (on) => `，评价日期 ${on}`)}`,
      comment && `评语：${comment}`,
    ),
    en: clauses(
      'en',
      `${en}${part(basis('en'), (text) => ` (basis of the grade: ${text})`)}${part(evaluatedOn, (on) => `, evaluated on ${on}`)}`,
      comment && `comment: ${comment}`,
    ),
  };
}

/** What the rules proposed, as the person who decided saw it. */
function proposed({ status, change, bounds, missing }: Proposal): Words {
  if (change !== null) return { zh: `建议${changed(change).zh}`, en: `proposed: ${changed(change).en}` };
  if (status === 'open' && bounds?.max === null) {
    return {
      zh: `建议填定增减额，不低于 ${money(bounds.min, 'zh')}`,
      en: `proposed: a change of at least ${money(bounds.min, 'en')}, to be filled in`,
    };
  }
  if (status === 'open' && bounds !== null && bounds.max !== null) {
    return {
      zh: `建议在 ${money(bounds.min, 'zh')} 至 ${money(bounds.max, 'zh')} 之间填定增减额`,
      en: `proposed: a change between ${money(bounds.min, 'en')} and ${money(bounds.max, 'en')}, to be filled in`,
    };
  }
  const lacking = (language: Language) => missing.map((one) => inWords('missing', one, language));
  return {
    zh: `规则未能提出建议${missing.length === 0 ? '' : `（缺少：${lacking('zh').join('、')}）`}`,
    en: `the rules could propose nothing${missing.length === 0 ? '' : ` (missing: ${lacking('en').join(', ')})`}`,
  };
}

function changed(change: Fen): Words {
  if (change === 0) return { zh: '不作增减', en: 'no change' };
  const magnitude = Math.abs(change) as Fen;
  return change > 0
    ? { zh: `增加 ${money(magnitude, 'zh')}`, en: `an increase of ${money(magnitude, 'en')}` }
    : { zh: `减少 ${money(magnitude, 'zh')}`, en: `a cut of ${money(magnitude, 'en')}` };
}

type Decision = DataOf<'AdjustmentConfirmed' | 'AdjustmentFilledIn' | 'AdjustmentOverridden'>;

/** What was proposed stands before what was decided. */
function decision(verb: Words, { fiscalYear, proposal, change, finalBudget, documentNumber, reason }: Decision): Words {
  const suggestion = proposed(proposal);
  const decided = changed(change);
  return {
    zh: clauses(
      'zh',
      `${verb.zh} ${fiscalYear} 年预算：${suggestion.zh}；决定${decided.zh}，定为 ${money(finalBudget, 'zh')}${document(documentNumber).zh}`,
      because(reason).zh,
    ),
    en: clauses(
      'en',
      `${verb.en} for the budget of ${fiscalYear}: ${suggestion.en}; decided: ${decided.en}, to ${money(finalBudget, 'en')}${document(documentNumber).en}`,
      because(reason).en,
    ),
  };
}

const signed = (offset: number): string => (offset > 0 ? `+${offset}` : String(offset));

function stage({ stage: code, reviewRound, on, by, note }: DataOf<'StageCompleted'>): Words {
  const round = reviewRound === null ? null : String(reviewRound);
  return {
    zh: `${on} 完成“${inWords('stage', code, 'zh')}”${part(round, (at) => `第 ${at} 轮`)}${part(by, (who) => `，由${who}完成`)}${part(note, (text) => `：${text}`)}`,
    en: `Stage “${inWords('stage', code, 'en')}”${part(round, (at) => `, round ${at},`)} completed on ${on}${part(by, (who) => ` by ${who}`)}${part(note, (text) => `: ${text}`)}`,
  };
}

function amendment(data: DataOf<'EvaluationAmended'>, { organisation }: NamesThen): Words {
  const named = (id: string | null | undefined) => (id === undefined ? undefined : (organisation(id) ?? id));
  const stated = (language: Language) => {
    const amount = (value: Fen | null | undefined) =>
      value === null || value === undefined ? value : money(value, language);
    const list = (group: 'method' | 'evidenceMeans', codes: readonly string[] | undefined) =>
      codes?.map((code) => inWords(group, code, language)).join(language === 'zh' ? '、' : ', ');
    const fields: readonly (readonly [Words, string | null | undefined])[] = [
      [{ zh: '单位', en: 'unit' }, named(data.unitId)],
      [{ zh: '主管部门', en: 'department' }, named(data.departmentId)],
      [{ zh: '政策领域', en: 'policy area' }, data.policyArea],
      [{ zh: '评价资金', en: 'funds evaluated' }, amount(data.fundsEvaluated)],
      [{ zh: '本年预算', en: 'current budget' }, amount(data.currentBudget)],
      [{ zh: '评价机构', en: 'evaluator' }, data.evaluator],
      [{ zh: '评价方法', en: 'methods' }, list('method', data.methods)],
      [{ zh: '取证方式', en: 'means of evidence' }, list('evidenceMeans', data.evidenceMeans)],
    ];
    const none = language === 'zh' ? '无' : 'none';
    return fields.flatMap(([label, value]) => (value === undefined ? [] : [`${label[language]} ${value || none}`]));
  };
  return reasoned(
    `更正评价信息：${stated('zh').join('，')}`,
    `Evaluation amended: ${stated('en').join(', ')}`,
    data.reason,
  );
}

const sentences: WordsOf = {
  ObjectRegistered: (data, names) => {
    const { name, code, kind } = data;
    const head = {
      zh: `登记评价对象“${name}”（${inWords('objectKind', kind, 'zh')}${part(code, (text) => `，编码 ${text}`)}）`,
      en: `Object “${name}” registered (${inWords('objectKind', kind, 'en')}${part(code, (text) => `, code ${text}`)})`,
    };
    return colon(head, assignment(data, names));
  },
  ObjectRenamed: ({ name, reason }) => reasoned(`对象更名为“${name}”`, `Object renamed to “${name}”`, reason),
  ObjectAssigned: (data, names) => {
    const said = colon({ zh: '明确责任单位', en: 'Responsible unit stated' }, assignment(data, names));
    return reasoned(said.zh, said.en, data.reason);
  },
  ObjectCodeClaimed: ({ code }) => ({ zh: `为对象占用编码 ${code}`, en: `Code ${code} claimed for an object` }),
  ObjectCoded: ({ code, reason }) => reasoned(`补登对象编码 ${code}`, `Code ${code} given to the object`, reason),
  ObjectMerged: ({ into, reason }, { object }) =>
    reasoned(`对象并入“${object(into) ?? into}”`, `Object merged into “${object(into) ?? into}”`, reason),
  ObjectWithdrawn: ({ reason }) => reasoned('对象撤销登记', 'Object withdrawn', reason),
  OrganisationRegistered: ({ name, kind }) => ({
    zh: `登记单位“${name}”（${inWords('organisationKind', kind, 'zh')}）`,
    en: `Organisation “${name}” registered (${inWords('organisationKind', kind, 'en')})`,
  }),
  OrganisationRenamed: ({ name, reason }) =>
    reasoned(`单位更名为“${name}”`, `Organisation renamed to “${name}”`, reason),
  OrganisationMerged: ({ into, reason }, { organisation }) =>
    reasoned(
      `单位并入“${organisation(into) ?? into}”`,
      `Organisation merged into “${organisation(into) ?? into}”`,
      reason,
    ),
  OrganisationWithdrawn: ({ reason }) => reasoned('单位撤销登记', 'Organisation withdrawn', reason),
  EvaluationOpened: (data) => {
    const { fundYear, evaluationYear, applyToYear, evaluator } = data;
    const { zh, en } = amounts(data);
    return {
      zh: `${evaluationYear} 年开展评价：评价 ${fundYear} 年资金，结果用于 ${applyToYear} 年预算${zh.map((text) => `，${text}`).join('')}${part(evaluator, (who) => `；评价机构：${who}`)}`,
      en: `Evaluation of ${evaluationYear} opened: funds of ${fundYear}, applied to the budget of ${applyToYear}${en.map((text) => `, ${text}`).join('')}${part(evaluator, (who) => `; evaluator: ${who}`)}`,
    };
  },
  EvaluationAmended: amendment,
  StageCompleted: stage,
  SelfEvaluationRecorded: ({ on, note, ...self }) => ({
    zh: clauses('zh', `单位自评：${result(self).zh}${part(on, (day) => `，${day}`)}`, note),
    en: clauses('en', `Self-evaluation by the unit: ${result(self).en}${part(on, (day) => `, ${day}`)}`, note),
  }),
  OutcomeRecorded: (data) => colon({ zh: '登记评价结果', en: 'Outcome recorded' }, outcome(data)),
  OutcomeRevised: (data) => {
    const { zh, en } = document(data.documentNumber);
    const said = colon({ zh: `修订评价结果${zh}`, en: `Outcome revised${en}` }, outcome(data));
    return reasoned(said.zh, said.en, data.reason);
  },
  CommentReceived: ({ from, text, on }) => ({
    zh: `${on} 收到${from}的意见：${text}`,
    en: `Comment received from ${from} on ${on}: ${text}`,
  }),
  ObjectionRaised: ({ from, text, on }) => ({
    zh: `${on} ${from}提出异议：${text}`,
    en: `Objection raised by ${from} on ${on}: ${text}`,
  }),
  ObjectionResolved: ({ upheld, answer, on }) => ({
    zh: `${on} 答复异议（${upheld ? '采纳' : '不采纳'}）：${answer}`,
    en: `Objection ${upheld ? 'upheld' : 'rejected'} on ${on}: ${answer}`,
  }),
  OutcomeConfirmed: ({ on, note }) => ({
    zh: `${on} 确认评价结果${part(note, (text) => `：${text}`)}`,
    en: `Outcome confirmed on ${on}${part(note, (text) => `: ${text}`)}`,
  }),
  OutcomePublished: ({ on, where }) => ({
    zh: `${on} 公开评价结果${part(where, (text) => `（${text}）`)}`,
    en: `Outcome published on ${on}${part(where, (text) => ` (${text})`)}`,
  }),
  EvaluationWithdrawn: ({ reason }) => reasoned('评价撤销', 'Evaluation withdrawn', reason),
  ...findingSentences,
  ...chaseSentences,
  ...outboxSentences,
  ...sweepSentences,
  ...contactSentences,
  ...accessSentences,
  ...letterSentences,
  ...policySentences,
  ...decisionSentences,
  ...viewSentences,
  ...budgetSentences,
  RuleSetDrafted: ({ definition, version, note }) => ({
    zh: `起草挂钩规则“${definition.title.zh}”第 ${version} 版${part(note, (text) => `：${text}`)}`,
    en: `Version ${version} of the rule set “${definition.title.en}” drafted${part(note, (text) => `: ${text}`)}`,
  }),
  RuleSetAdopted: ({ definition, version, fiscalYear, documentNumber, reason }) =>
    reasoned(
      `${fiscalYear} 年采用挂钩规则“${definition.title.zh}”第 ${version} 版${document(documentNumber).zh}`,
      `Version ${version} of the rule set “${definition.title.en}” adopted for ${fiscalYear}${document(documentNumber).en}`,
      reason,
    ),
  RuleSetRetired: ({ reason, documentNumber }) =>
    reasoned(`停用挂钩规则${document(documentNumber).zh}`, `Rule set retired${document(documentNumber).en}`, reason),
  RuleParametersSet: ({ fiscalYear, values, documentNumber, reason }) => {
    const given = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
    const said = (language: Language, none: string) =>
      given.length === 0 ? none : given.join(language === 'zh' ? '、' : ', ');
    return reasoned(
      `设定 ${fiscalYear} 年规则参数${document(documentNumber).zh}：${said('zh', '全部恢复默认值')}`,
      `Parameters of the rules set for ${fiscalYear}${document(documentNumber).en}: ${said('en', 'all have their defaults again')}`,
      reason,
    );
  },
  CeilingFixed: ({ fiscalYear, limit, reductions, documentNumber, reason }) =>
    reasoned(
      `确定 ${fiscalYear} 年总额控制核减：总额 ${money(limit, 'zh')}，涉及 ${reductions.length} 个对象${document(documentNumber).zh}`,
      `Reductions by the ceiling fixed for ${fiscalYear}: ceiling ${money(limit, 'en')}, ${reductions.length} lines${document(documentNumber).en}`,
      reason,
    ),
  AdjustmentConfirmed: (data) => decision({ zh: '确认', en: 'Proposal confirmed' }, data),
  AdjustmentFilledIn: (data) => decision({ zh: '填定', en: 'Amount filled in' }, data),
  AdjustmentOverridden: (data) => decision({ zh: '另定', en: 'Proposal overridden' }, data),
  HoldPlaced: ({ fiscalYear, reason, placedBy, documentNumber }) => {
    const why = holdReasonInWords(reason);
    const by = placedBy === 'ladder' ? { zh: '按催办阶梯', en: ' by the ladder' } : { zh: '', en: '' };
    return {
      zh: `${by.zh}暂缓安排 ${fiscalYear} 年资金${document(documentNumber).zh}：${why.zh}`,
      en: `Money of ${fiscalYear} held${by.en}${document(documentNumber).en}: ${why.en}`,
    };
  },
  HoldReleased: ({ fiscalYear, note, documentNumber }) =>
    reasoned(
      `解除 ${fiscalYear} 年资金的一项暂缓${document(documentNumber).zh}`,
      `A hold of the money of ${fiscalYear} released${document(documentNumber).en}`,
      note,
    ),
  DecisionRoundClosed: ({ fiscalYear, documentNumber, reason }) =>
    reasoned(
      `${fiscalYear} 年预算决定轮次结束${document(documentNumber).zh}`,
      `Decision round of ${fiscalYear} closed${document(documentNumber).en}`,
      reason,
    ),
  DecisionRoundReopened: ({ fiscalYear, documentNumber, reason }) =>
    reasoned(
      `重开 ${fiscalYear} 年预算决定轮次${document(documentNumber).zh}`,
      `Decision round of ${fiscalYear} reopened${document(documentNumber).en}`,
      reason,
    ),
  CalendarPublished: ({ year, daysOff, makeUpDays, documentNumber, reason }) =>
    reasoned(
      `发布 ${year} 年工作日历${document(documentNumber).zh}：放假 ${daysOff.length} 天，周末上班 ${makeUpDays.length} 天`,
      `Calendar of ${year} published${document(documentNumber).en}: ${daysOff.length} days off, ${makeUpDays.length} weekend days worked`,
      reason,
    ),
  ActLinkIssued: ({ expiresAt }) => ({
    zh: `发出办理链接，${expiresAt.slice(0, 16)}Z 前有效`,
    en: `Link to act issued, good until ${expiresAt.slice(0, 16)}Z`,
  }),
  ActLinksRevoked: ({ reason }) => reasoned('停用已发出的办理链接', 'Links to act revoked', reason),
  ActLinksAllowed: ({ isAllowed, reason }) =>
    reasoned(
      isAllowed ? '启用办理链接' : '不再启用办理链接',
      isAllowed ? 'Links to act allowed' : 'Links to act not allowed any more',
      reason,
    ),
  LadderSet: ({ name, steps, reason }) =>
    reasoned(
      `设定催办阶梯“${name.zh}”：${steps.map(({ kind, offset }) => `${signed(offset)} ${inWords('ladderStep', kind, 'zh')}`).join('，')}`,
      `Ladder “${name.en}” set: ${steps.map(({ kind, offset }) => `${signed(offset)} ${inWords('ladderStep', kind, 'en')}`).join(', ')}`,
      reason,
    ),
  LadderWithdrawn: ({ reason }) => reasoned('撤销催办阶梯', 'Ladder withdrawn', reason),
  EvidenceReceived: ({ files }) => ({
    zh: `收到佐证材料 ${files.length} 份：${files.map(({ name }) => name).join('、')}`,
    en: `${files.length} files of evidence received: ${files.map(({ name }) => name).join(', ')}`,
  }),
  YearlyOutlookWritten: ({ paragraphs }) => ({
    zh: `撰写年度报告的下一步工作，共 ${paragraphs.length} 段`,
    en: `Outlook of the yearly report written, ${paragraphs.length} paragraphs`,
  }),
  ImportPlanned: ({ about, fileName, steps }) => ({
    zh: `计划导入${inWords('importAbout', about, 'zh')}“${fileName}”，共 ${steps} 步`,
    en: `Import of ${inWords('importAbout', about, 'en')} from “${fileName}” planned, ${steps} steps`,
  }),
  ImportStepsPlanned: ({ from, steps }) => ({
    zh: `列出导入的第 ${from + 1} 至 ${from + steps.length} 步`,
    en: `Steps ${from + 1} to ${from + steps.length} of the import planned`,
  }),
  ImportStarted: ({ steps }) => ({ zh: `开始导入，共 ${steps} 步`, en: `Import started, ${steps} steps` }),
  ImportCompleted: ({ steps }) => ({ zh: `完成导入，共 ${steps} 步`, en: `Import completed, ${steps} steps` }),
  ImportTakeBackStarted: ({ reason }) => reasoned('开始撤回导入', 'Taking back the import started', reason),
  ImportTakenBack: ({ kept }) => ({
    zh: kept.length === 0 ? '导入已撤回' : `导入已撤回，因后续工作保留 ${kept.length} 项`,
    en:
      kept.length === 0
        ? 'Import taken back'
        : `Import taken back; ${kept.length} kept because later work stands on them`,
  }),
};
