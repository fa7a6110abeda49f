import type { Terms } from './glossary-terms.ts';
import type { OutcomeColumn } from './import/columns.ts';
import type { ImportAbout } from './import/events.ts';
import type { ImportState } from './import/state.ts';

export const importStatus: Terms<ImportState['status']> = {
  none: { zh: '尚无', en: 'none yet' },
  planned: { zh: '已计划', en: 'planned' },
  'under-way': { zh: '导入中', en: 'under way' },
  completed: { zh: '已完成', en: 'completed' },
  'taking-back': { zh: '撤回中', en: 'being taken back' },
  'taken-back': { zh: '已撤回', en: 'taken back' },
};

export const importAbout: Terms<ImportAbout> = {
  outcomes: { zh: '评价结果', en: 'outcomes' },
  budget: { zh: '预算数据', en: 'budget facts' },
};

/** Columns of a table of outcomes. */
export const outcomeColumn: Terms<OutcomeColumn> = {
  name: { zh: '名称', en: 'name' },
  code: { zh: '编码', en: 'code' },
  kind: { zh: '类型', en: 'kind' },
  grade: { zh: '等级', en: 'grade' },
  score: { zh: '得分', en: 'score' },
  gradeBasis: { zh: '定级依据', en: 'basis of the grade' },
  decisionScore: { zh: '决策得分', en: 'score of the decision' },
  processScore: { zh: '过程得分', en: 'score of the process' },
  outputScore: { zh: '产出得分', en: 'score of the output' },
  effectScore: { zh: '效益得分', en: 'score of the effect' },
  selfScore: { zh: '自评得分', en: 'self-evaluation score' },
  selfGrade: { zh: '自评等级', en: 'self-evaluation grade' },
  fundsEvaluated: { zh: '评价资金', en: 'funds evaluated' },
  currentBudget: { zh: '当年预算', en: 'current budget' },
  unit: { zh: '单位', en: 'unit' },
  department: { zh: '主管部门', en: 'department' },
  policyArea: { zh: '政策领域', en: 'policy area' },
  evaluator: { zh: '评价机构', en: 'evaluator' },
  evaluatedOn: { zh: '评价日期', en: 'evaluated on' },
  comment: { zh: '评语', en: 'comment' },
  sequence: { zh: '序号', en: 'number' },
};

/** What an import can set or change, of objects, evaluations and organisations; ids are called as what they are of. */
export const importField: Terms<string> = {
  ...outcomeColumn,
  methods: { zh: '评价方法', en: 'methods' },
  evidenceMeans: { zh: '取证方式', en: 'means of evidence' },
  notDemonstrated: { zh: '结果未能证明', en: 'not demonstrated' },
  confirmed: { zh: '确认', en: 'confirmed' },
  supervisor: { zh: '上级主管部门', en: 'supervisor' },
  head: { zh: '负责人', en: 'head' },
  headTitle: { zh: '负责人职务', en: 'title of the head' },
  headPhone: { zh: '负责人电话', en: 'phone of the head' },
  headMail: { zh: '负责人邮箱', en: 'mail of the head' },
  contact: { zh: '经办人', en: 'contact' },
  contactTitle: { zh: '经办人职务', en: 'title of the contact' },
  contactPhone: { zh: '经办人电话', en: 'phone of the contact' },
  contactMail: { zh: '经办人邮箱', en: 'mail of the contact' },
};
