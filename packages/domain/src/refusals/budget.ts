import type { RefusalEntry } from './catalogue.ts';

/** Refusals of budget facts, flags and rankings. */
export const budgetRefusals = {
  'budget.nothing-stated': {
    kind: 'invalid',
    text: { zh: '没有填写任何一项预算数据。', en: 'No budget fact is stated.' },
    todo: { zh: '请至少填写一项，如当年预算、执行数。', en: 'State at least one, such as the current budget.' },
  },
  'budget.bad-progress': {
    kind: 'invalid',
    text: {
      zh: '计划进度须是 0 至 100 的百分数，至多六位小数。',
      en: 'Planned progress is a percentage from 0 to 100.',
    },
    todo: { zh: '请填写如 75 或 66.5。', en: 'Write a number such as 75 or 66.5.' },
  },
  'budget.reason-missing': {
    kind: 'invalid',
    text: {
      zh: '{speaksOf} 的{facts:budgetFact}已有不同的记录，更正须说明理由。',
      en: 'For {speaksOf} something else is on record: {facts:budgetFact}. A correction needs its reason.',
    },
    todo: {
      zh: '请填写理由；如是另一天的数据，请改为那一天。',
      en: 'Say why it is corrected; if it is of another day, state that day.',
    },
  },
  'budget.not-found': {
    kind: 'not-found',
    text: { zh: '该年度没有这个对象的预算数据。', en: 'Nothing is on record about this subject’s money in that year.' },
    todo: { zh: '请核对年度和编号，或先录入、导入。', en: 'Check year and id, or record or import it first.' },
  },
  'budget.record-not-found': {
    kind: 'not-found',
    text: { zh: '没有编号为“{recordId}”的记录。', en: 'There is no record {recordId}.' },
    todo: { zh: '请在该对象的历史记录中核对编号。', en: 'Look for its id in the subject’s history.' },
  },
  'budget.subject-not-a-department': {
    kind: 'invalid',
    text: { zh: '“{name}”不是主管部门。', en: '{name} is no department.' },
    todo: {
      zh: '请选择主管部门，或先将其单位类型更正为主管部门。',
      en: 'Choose a department, or amend its kind first.',
    },
  },
  'flag.not-found': {
    kind: 'not-found',
    text: { zh: '没有编号为“{flagId}”的标记。', en: 'There is no flag {flagId}.' },
    todo: { zh: '请核对编号和年度。', en: 'Check the id and the year.' },
  },
  'ranking.not-found': {
    kind: 'not-found',
    text: { zh: '没有这个排名。', en: 'There is no such ranking.' },
    todo: { zh: '请核对编号，或先确定排名。', en: 'Check the id, or fix the ranking first.' },
  },
  'ranking.empty': {
    kind: 'forbidden-now',
    text: { zh: '“{name}”中没有可排名的对象。', en: 'Nobody belongs to the group {name}.' },
    todo: { zh: '请核对年度和分组条件。', en: 'Check the year and the conditions of the group.' },
  },
  'ranking.reason-missing': {
    kind: 'invalid',
    text: {
      zh: '“{name}”的排名已于 {on} 确定，重新确定须说明理由。',
      en: 'The ranking of {name} was fixed on {on}; another one needs its reason.',
    },
    todo: { zh: '请填写理由。', en: 'Say why it is fixed anew.' },
  },
  'ranking.year-differs': {
    kind: 'invalid',
    text: {
      zh: '编号“{rankingId}”的排名属于 {fiscalYear} 年。',
      en: 'The ranking {rankingId} belongs to the year {fiscalYear}.',
    },
    todo: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  'ranking.meanwhile': {
    kind: 'conflict',
    text: { zh: '另有人正在确定同一个排名。', en: 'Somebody else is fixing the same ranking.' },
    todo: {
      zh: '请稍后查看其结果，再决定是否重新确定。',
      en: 'Look at the result first, then decide whether to fix it anew.',
    },
  },
  'ranking.quota-twice': {
    kind: 'invalid',
    text: { zh: '名额编号“{id}”写了不止一次。', en: 'The quota {id} is stated more than once.' },
    todo: { zh: '请为每个名额取不同的编号。', en: 'Give each quota an id of its own.' },
  },
  'ranking.quota-out-of-range': {
    kind: 'invalid',
    text: {
      zh: '名额“{id}”的比例 {percent}% 不在 0 至 100 之间。',
      en: 'The quota {id} of {percent} % is out of range.',
    },
    todo: { zh: '请填写大于 0、不超过 100 的百分数。', en: 'Write a percentage above 0 and up to 100.' },
  },
  'ranking.quotas-overlap': {
    kind: 'invalid',
    text: {
      zh: '前 {top}% 与后 {bottom}% 合计超过 100%。',
      en: 'The first {top} % and the last {bottom} % add up to more than 100 %.',
    },
    todo: { zh: '请减小其中之一。', en: 'Make one of them smaller.' },
  },
  'ranking.member-twice': {
    kind: 'invalid',
    text: { zh: '“{id}”写了不止一次。', en: '{id} is stated more than once.' },
    todo: { zh: '请只保留一次。', en: 'State it once.' },
  },
  'ranking.scores-missing': {
    kind: 'invalid',
    text: { zh: '部门的得分须随排名一并给出。', en: 'Scores of departments have to be handed in with the ranking.' },
    todo: { zh: '请在 scores 中给出各部门的得分。', en: 'State the score of each department in scores.' },
  },
  'ranking.member-outside-group': {
    kind: 'invalid',
    text: { zh: '“{id}”不符合分组条件。', en: '{id} does not meet the conditions of the group.' },
    todo: { zh: '请去掉它，或改分组条件。', en: 'Leave it out, or change the conditions.' },
  },
  'budget-import.no-table': {
    kind: 'invalid',
    text: {
      zh: '没有找到预算数据表：没有含项目（或部门）名称和至少一项预算数据的表头。',
      en: 'No table of budget facts was found: no heading names the project or department and a budget fact.',
    },
    todo: {
      zh: '表头须有“项目名称”或“部门名称”，以及当年预算、上年预算、执行数、结转、结余、拨付数、申报数、批复预算等至少一栏。',
      en: 'Head the columns 项目名称 or 部门名称, and at least one of 当年预算, 上年预算, 执行数, 结转, 结余, 拨付数, 申报数, 批复预算.',
    },
  },
  'budget-import.nothing-stated': {
    kind: 'invalid',
    text: { zh: '这一行没有任何预算数据。', en: 'The row states no budget fact.' },
    todo: { zh: '请填写至少一项，或删去这一行。', en: 'Fill in at least one, or delete the row.' },
  },
  'budget-import.twice': {
    kind: 'invalid',
    text: {
      zh: '“{name}”与第 {row} 行是同一个对象，且日期相同。',
      en: '{name} is the subject of row {row} too, on the same day.',
    },
    todo: { zh: '请只保留一行。', en: 'Keep one of the rows.' },
  },
  'budget-import.department-unknown': {
    kind: 'invalid',
    text: {
      zh: '没有主管部门“{name}”，相近的有：{near}。',
      en: 'There is no department {name}; similar ones: {near}.',
    },
    todo: { zh: '请更正名称，或先登记该部门。', en: 'Correct the name, or register the department first.' },
  },
  'budget-import.progress-malformed': {
    kind: 'invalid',
    text: { zh: '“{value}”不是百分数。', en: '{value} is not a percentage.' },
    todo: { zh: '请填写 0 至 100 的数字，可带 %。', en: 'Write a number from 0 to 100, with or without %.' },
  },
  'budget-import.approval-without-day': {
    kind: 'invalid',
    text: { zh: '有批复预算，但没有批复日期。', en: 'There is an approved budget, but no day of the approval.' },
    todo: {
      zh: '请补上“批复日期”一栏。',
      en: 'Add a column 批复日期.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
