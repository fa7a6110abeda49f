import type { z } from 'zod';
import type { Proposal } from './allocation/proposal.ts';
import type { DecisionKind } from './allocation/state.ts';
import type {
  dimensionSchema,
  evaluationMethodSchema,
  evidenceMeansSchema,
  gradeBasisSchema,
  Stage,
} from './evaluation/events.ts';
import type { EvaluationState } from './evaluation/state.ts';
import type { FindingState } from './finding/state.ts';
import { accessKind, factor, role } from './glossary-access.ts';
import { budgetFact, quotaRounding, subjectFlag, subjectKind, tieRule, withoutScore } from './glossary-budget.ts';
import { chaseCause, clockDoubt, matterKind } from './glossary-chase.ts';
import { event, streamKind } from './glossary-events.ts';
import {
  ageing,
  closingKind,
  findingClass,
  findingFlag,
  findingMove,
  ledgerStanding,
  ledgerState,
  lookBack,
  promise,
  rating,
  result,
  severity,
  survivingFact,
} from './glossary-finding.ts';
import { importAbout, importField, importStatus, outcomeColumn } from './glossary-import.ts';
import { policyChangeKind, policyChangeMove, policyChangeStatus } from './glossary-policy.ts';
import { contradictionGap, contradictionKind, flowEnd, lineAction, resultFigure } from './glossary-reports.ts';
import { fact, missing, ruleAction } from './glossary-rules.ts';
import type { Term, Terms } from './glossary-terms.ts';
import type { LadderStepKind, RecipientRole } from './ladder/ladder.ts';
import type { LetterKind, ReceiptMeans } from './letter/kinds.ts';
import type { LetterMove } from './letter/moves.ts';
import type { LetterState } from './letter/state.ts';
import type { ObjectKind } from './object/events.ts';
import type { ObjectState } from './object/state.ts';
import type { OrganisationKind } from './organisation/events.ts';
import type { OrganisationState } from './organisation/state.ts';
import type { OutgoingMessage } from './outbox/state.ts';
import type { Post } from './post/events.ts';
import type { Language } from './refusals/words.ts';

type Status<State extends { readonly status: string }> = State['status'];

/** 优 良 中 差 of the usual scale; another scale brings its own words with their English in its bands. */
const grade: Terms<'优' | '良' | '中' | '差'> = {
  优: { zh: '优', en: 'excellent' },
  良: { zh: '良', en: 'good' },
  中: { zh: '中', en: 'fair' },
  差: { zh: '差', en: 'poor' },
};

const objectKind: Terms<ObjectKind> = {
  project: { zh: '项目', en: 'project' },
  'continuing-project': { zh: '经常性项目', en: 'continuing project' },
  'phased-project': { zh: '阶段性项目', en: 'phased project' },
  'one-off-project': { zh: '一次性项目', en: 'one-off project' },
  policy: { zh: '政策', en: 'policy' },
  'whole-department': { zh: '部门整体', en: 'whole department' },
  'lower-government': { zh: '下级政府财政运行', en: 'lower government' },
  ppp: { zh: 'PPP项目', en: 'PPP' },
  'special-fund': { zh: '专项资金', en: 'special fund' },
};

const organisationKind: Terms<OrganisationKind> = {
  unit: { zh: '被评价单位', en: 'evaluated unit' },
  department: { zh: '主管部门', en: 'supervising department' },
  'third-party': { zh: '第三方机构', en: 'third party' },
};

const stage: Terms<Stage> = {
  plan: { zh: '制定方案', en: 'plan' },
  'third-party-entry': { zh: '第三方进点', en: 'third party begins' },
  'site-visit': { zh: '现场评价', en: 'site visit' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
  'internal-review': { zh: '内部复核', en: 'internal review' },
  feedback: { zh: '结果反馈', en: 'feedback' },
};

/** 财预〔2020〕10号 第十六条. */
const method: Terms<z.output<typeof evaluationMethodSchema>> = {
  'cost-benefit': { zh: '成本效益分析法', en: 'cost-benefit analysis' },
  comparison: { zh: '比较法', en: 'comparison' },
  'factor-analysis': { zh: '因素分析法', en: 'factor analysis' },
  'lowest-cost': { zh: '最低成本法', en: 'lowest cost' },
  'public-judgement': { zh: '公众评判法', en: 'public judgement' },
  benchmarking: { zh: '标杆管理法', en: 'benchmarking' },
};

const evidenceMeans: Terms<z.output<typeof evidenceMeansSchema>> = {
  'document-review': { zh: '材料核查', en: 'document review' },
  interview: { zh: '访谈', en: 'interview' },
  questionnaire: { zh: '问卷调查', en: 'questionnaire' },
  'spot-check': { zh: '选点抽查', en: 'spot check' },
};

const dimension: Terms<z.output<typeof dimensionSchema>> = {
  decision: { zh: '决策', en: 'decision' },
  process: { zh: '过程', en: 'process' },
  output: { zh: '产出', en: 'output' },
  effect: { zh: '效益', en: 'effect' },
};

const gradeBasis: Terms<z.output<typeof gradeBasisSchema>['kind']> = {
  'rank-rule': { zh: '排名规则', en: 'rank rule' },
  cap: { zh: '封顶', en: 'cap' },
  're-grade': { zh: '重新定级', en: 're-grade' },
  'higher-level': { zh: '上级评定', en: 'given by a higher level' },
};

const decisionKind: Terms<DecisionKind> = {
  confirmed: { zh: '按建议确认', en: 'confirmed' },
  'filled-in': { zh: '填定', en: 'filled in' },
  overridden: { zh: '另定', en: 'overridden' },
};

const proposalStatus: Terms<Proposal['status']> = {
  determined: { zh: '已确定', en: 'determined' },
  open: { zh: '待填定', en: 'to be filled in' },
  undecidable: { zh: '依据不足', en: 'undecidable' },
};

/** Of objects, organisations, evaluations and findings alike; one word means the same on each. */
const status: Terms<Status<ObjectState | OrganisationState | EvaluationState | FindingState>> = {
  none: { zh: '尚无', en: 'none yet' },
  registered: { zh: '已登记', en: 'registered' },
  merged: { zh: '已合并', en: 'merged' },
  split: { zh: '已分立', en: 'split' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
  open: { zh: '评价中', en: 'under way' },
  recorded: { zh: '已登记结果', en: 'outcome recorded' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  published: { zh: '已公开', en: 'published' },
  raised: { zh: '已提出', en: 'raised' },
  committed: { zh: '已承诺整改', en: 'committed' },
  submitted: { zh: '已提交完成情况', en: 'submitted' },
  verified: { zh: '已验收销号', en: 'verified and closed' },
};

const ladderStep: Terms<LadderStepKind> = {
  notice: { zh: '到期提醒', en: 'notice' },
  reminder: { zh: '催办', en: 'reminder' },
  'copy-to-department': { zh: '抄送主管部门', en: 'copy to the supervising department' },
  'head-of-finance': { zh: '督办', en: 'supervision by the head of finance' },
  'propose-hold': { zh: '建议暂缓安排资金', en: 'hold proposed' },
};

const recipientRole: Terms<RecipientRole> = {
  'responsible-person': { zh: '整改责任人', en: 'responsible person' },
  // Of a finding the unit that was evaluated, of a policy change the office that carries it out.
  unit: { zh: '责任单位', en: 'unit responsible' },
  department: { zh: '主管部门', en: 'supervising department' },
  'performance-office': { zh: '绩效科', en: 'performance office' },
  'budget-office': { zh: '预算科', en: 'budget office' },
  'leader-in-charge': { zh: '分管领导', en: 'leader in charge' },
  'head-of-finance': { zh: '财政部门负责人', en: 'head of finance' },
};

const messageStatus: Terms<OutgoingMessage['status']> = {
  waiting: { zh: '待发送', en: 'waiting' },
  sent: { zh: '已发出', en: 'sent' },
  failed: { zh: '发送失败', en: 'failed' },
  dropped: { zh: '不再发送', en: 'not sent after all' },
};

const post: Terms<Post> = {
  head: { zh: '负责人', en: 'head' },
  contact: { zh: '经办人', en: 'contact' },
  'performance-office': { zh: '绩效科', en: 'performance office' },
  'budget-office': { zh: '预算科', en: 'budget office' },
  'leader-in-charge': { zh: '分管领导', en: 'leader in charge' },
  'head-of-finance': { zh: '财政部门负责人', en: 'head of finance' },
};

const letterKind: Terms<LetterKind> = {
  feedback: { zh: '评价结果反馈意见书', en: 'feedback letter' },
  rectification: { zh: '整改通知书', en: 'rectification notice' },
  reminder: { zh: '催办函', en: 'reminder' },
  supervision: { zh: '督办函', en: 'supervision letter' },
  'extension-answer': { zh: '延期答复', en: 'answer to an extension request' },
  verification: { zh: '销号通知', en: 'verification notice' },
  'budget-link': { zh: '预算挂钩通知', en: 'budget link notice' },
};

const letterStatus: Terms<Status<LetterState>> = {
  none: { zh: '尚无', en: 'none yet' },
  drafted: { zh: '待签发', en: 'waiting for sign-off' },
  'signed-off': { zh: '已签发', en: 'signed off' },
  issuing: { zh: '编号中', en: 'being issued' },
  issued: { zh: '已发出', en: 'issued' },
  received: { zh: '已签收', en: 'received' },
  voided: { zh: '已作废', en: 'voided' },
};

const letterMove: Terms<LetterMove> = {
  amendLetter: { zh: '修改', en: 'amend it' },
  signOffLetter: { zh: '签发', en: 'sign it off' },
  recordExternalNumber: { zh: '登记外部文号', en: 'record an external number' },
  issueLetter: { zh: '编号发出', en: 'issue it' },
  receiveLetter: { zh: '登记签收', en: 'record its receipt' },
  voidLetter: { zh: '作废', en: 'void it' },
};

const receiptMeans: Terms<ReceiptMeans> = {
  'signed-for': { zh: '当面签收', en: 'signed for' },
  slip: { zh: '回执', en: 'slip sent back' },
  system: { zh: '系统回执', en: 'receipt of a system' },
  mail: { zh: '邮件确认', en: 'mail' },
  telephone: { zh: '电话确认', en: 'telephone' },
};

/** The field's Chinese terms beside the English names that the code uses; a code without its term does not type-check. */
export const glossary = {
  role,
  accessKind,
  grade,
  objectKind,
  organisationKind,
  stage,
  method,
  evidenceMeans,
  dimension,
  gradeBasis,
  findingClass,
  severity,
  findingFlag,
  survivingFact,
  rating,
  closingKind,
  ledgerState,
  ledgerStanding,
  lookBack,
  ageing,
  promise,
  result,
  findingMove,
  decisionKind,
  proposalStatus,
  status,
  importStatus,
  importAbout,
  outcomeColumn,
  importField,
  fact,
  missing,
  ruleAction,
  policyAction: policyChangeKind,
  ladderStep,
  recipientRole,
  contradictionKind,
  contradictionGap,
  lineAction,
  flowEnd,
  resultFigure,
  chaseCause,
  matterKind,
  messageStatus,
  clockDoubt,
  post,
  letterKind,
  letterStatus,
  letterMove,
  policyChangeKind,
  policyChangeMove,
  policyChangeStatus,
  receiptMeans,
  subjectKind,
  budgetFact,
  subjectFlag,
  tieRule,
  quotaRounding,
  withoutScore,
  streamKind,
  factor,
  event,
} as const;
export type GlossaryGroup = keyof typeof glossary;

/** The term for a code; a code that only a newer release knows is shown as it is. */
export function inWords(group: GlossaryGroup, code: string, language: Language): string {
  const terms: Readonly<Record<string, Term>> = glossary[group];
  return Object.hasOwn(terms, code) ? (terms[code]?.[language] ?? code) : code;
}
