import type { RefusalEntry } from './catalogue.ts';

/** What is wrong in a rule set, by table, row and cell. */
export const ruleDefinitionRefusals = {
  'rules.ill-formed-text': {
    kind: 'invalid',
    text: { zh: '文字“{value}”含有不完整的字符。', en: 'The text {value} contains half a character.' },
    todo: { zh: '请重新输入这段文字。', en: 'Type the text again.' },
  },
  'rules.number-out-of-range': {
    kind: 'invalid',
    text: {
      zh: '数值 {value} 超出范围（绝对值不超过 9×10^15，小数不超过六位）。',
      en: 'The number {value} is out of range (at most 9×10^15 either way, six decimals).',
    },
    todo: { zh: '请核对数值和单位（金额以分为单位）。', en: 'Check the number and its unit (amounts are in fen).' },
  },
  'rules.beyond-the-fact': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行“{fact:fact}”的条件 {value} 不会成立：只能是 {from} 至 {to}。',
      en: 'In row {row} of table {table} the condition {value} on {fact:fact} is never met: it can only be {from} to {to}.',
    },
    todo: {
      zh: '请核对数值；百分比和得分不超过 100。',
      en: 'Check the number: no share of a whole and no score exceeds 100.',
    },
  },
  'rules.too-many-rows': {
    kind: 'invalid',
    text: {
      zh: '行数太多：一张表最多 1000 行，一套规则最多 2000 行。',
      en: 'Too many rows: a table has at most 1000, a rule set 2000.',
    },
    todo: {
      zh: '请合并条件相同的行，或用条件中的多个取值代替多行。',
      en: 'Join rows that do the same: a condition can list several values.',
    },
  },
  'rules.unknown-parameter': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行用到的参数“{parameter}”没有定义。',
      en: 'In row {row} of table {table} the parameter {parameter} is not defined.',
    },
    todo: { zh: '请在参数表中补上该参数，或直接写数值。', en: 'Define the parameter, or write the value out.' },
  },
  'rules.parameter-kind': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行用到的参数“{parameter}”是{kind}，这里要用{expected}。',
      en: 'In row {row} of table {table} the parameter {parameter} is of kind {kind}; here {expected} is needed.',
    },
    todo: { zh: '百分比、金额、数值不能混用。', en: 'Percentages, amounts and numbers cannot be mixed.' },
  },
  'rules.parameter-out-of-range': {
    kind: 'invalid',
    text: {
      zh: '参数“{parameter}”的默认值 {value} 不在允许范围（{from} 至 {to}）。',
      en: 'The default {value} of the parameter {parameter} is outside its range ({from} to {to}).',
    },
    todo: {
      zh: '核减不能超过全部金额；请核对数值或范围。',
      en: 'A cut cannot exceed the whole amount; check value and range.',
    },
  },
  'rules.percentage-out-of-range': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行：{percent}% 超出范围（{from}% 至 {to}%）。',
      en: 'In row {row} of table {table}: {percent} % is out of range ({from} % to {to} %).',
    },
    todo: {
      zh: '核减不能超过全部金额；请核对百分比。',
      en: 'A cut cannot exceed the whole amount; check the percentage.',
    },
  },
  'rules.amount-out-of-range': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行：金额 {value} 分超出可表示的范围。',
      en: 'In row {row} of table {table}: the amount {value} fen is out of range.',
    },
    todo: { zh: '请核对金额和单位（以分为单位）。', en: 'Check the amount and its unit (fen).' },
  },
  'rules.unreachable-row': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行永远轮不到：第 {by} 行已包含它的全部情形。',
      en: 'In table {table} row {row} is never reached: row {by} covers everything it covers.',
    },
    todo: { zh: '请调整行的次序，或删去其中一行。', en: 'Change the order of the rows, or delete one of them.' },
  },
  'rules.overlap': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行与第 {other} 行有共同的情形，先列的第 {other} 行优先。',
      en: 'In table {table} rows {row} and {other} have cases in common; row {other}, which comes first, decides.',
    },
    todo: { zh: '如不是有意为之，请调整条件或次序。', en: 'If that is not meant, change the conditions or the order.' },
  },
  'rules.contradiction': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行与第 {other} 行可能同时适用，但措施互相矛盾（{example}）。',
      en: 'In table {table} rows {row} and {other} can apply together, but their effects contradict each other ({example}).',
    },
    todo: {
      zh: '请让两行的条件不再重叠，或改变其中一行的措施。',
      en: 'Keep the conditions apart, or change the effects of one.',
    },
  },
  'rules.duplicate-row-id': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行的编号“{id}”与第 {other} 行相同。',
      en: 'In table {table} row {row} has the id {id}, as row {other} has.',
    },
    todo: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  'rules.duplicate-table-id': {
    kind: 'invalid',
    text: {
      zh: '第 {table} 张表的编号“{id}”与前面的表相同。',
      en: 'Table {table} has the id {id}, as an earlier one has.',
    },
    todo: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  'rules.conflicting-effects': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行的措施互相矛盾或重复：{effects}。',
      en: 'The effects of row {row} of table {table} contradict or repeat each other: {effects}.',
    },
    todo: {
      zh: '一行里维持、调整、由人确定等只能选一，其他措施只写一次。',
      en: 'Choose one effect on the amount in a row; state each other effect once.',
    },
  },
  'rules.misplaced-effect': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行的措施“{effect}”不能用在这类表里。',
      en: 'In row {row} of table {table} the effect {effect} has no place in a table of this role.',
    },
    todo: {
      zh: '豁免只写在豁免表里，豁免表只写豁免。',
      en: 'Exempt belongs into exemption tables, and nothing else does.',
    },
  },
  'rules.unknown-table': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行豁免的表“{id}”不存在。',
      en: 'In row {row} of table {table} the table {id} that is exempt does not exist.',
    },
    todo: { zh: '请核对表的编号。', en: 'Check the id of the table.' },
  },
  'rules.not-a-count': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行：“{fact}”不是数字，不能按它计算金额。',
      en: 'In row {row} of table {table}: {fact} is not a number that an amount could be counted by.',
    },
    todo: { zh: '请换成数字型的事实。', en: 'Use a fact that is a number.' },
  },
  'rules.claw-back-in-choice': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行把“收回”写在选项里。',
      en: 'In row {row} of table {table} a claw-back stands among the options of a choice.',
    },
    todo: {
      zh: '收回多少不由选择决定：请把“收回”写在“任选其一”之外。',
      en: 'What goes back does not depend on the choice: put it beside the choice.',
    },
  },
  'rules.bounds-reversed': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行的下限 {atLeast}% 高于上限 {atMost}%。',
      en: 'In row {row} of table {table} the lower bound {atLeast} % is above the upper bound {atMost} %.',
    },
    todo: { zh: '请对调上下限。', en: 'Swap the bounds.' },
  },
  'rules.limits-reversed': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行的保底高于封顶。',
      en: 'In row {row} of table {table} the floor is above the cap.',
    },
    todo: { zh: '请核对封顶和保底的比例。', en: 'Check the shares of cap and floor.' },
  },
  'rules.empty-interval': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行“{fact:fact}”的区间 {interval} 里没有任何值。',
      en: 'In row {row} of table {table} the interval {interval} of {fact:fact} contains nothing.',
    },
    todo: { zh: '请核对区间的两端和是否含端点。', en: 'Check both ends and whether they are included.' },
  },
  'rules.wrong-type': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行“{fact:fact}”的条件类型不对：应为 {expected}。',
      en: 'In row {row} of table {table} the condition on {fact:fact} has the wrong type: it takes {expected}.',
    },
    todo: {
      zh: '文字、数字、是否不能混用，区间只用于数字。',
      en: 'Texts, numbers and yes/no cannot be mixed; intervals are for numbers.',
    },
  },
  'rules.unknown-value': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行“{fact:fact}”不会取值“{value}”，只有：{known}。',
      en: 'In row {row} of table {table} {fact:fact} is never {value}; it is one of: {known}.',
    },
    todo: { zh: '请改为列出的值。', en: 'Use one of the listed values.' },
  },
  'rules.unknown-fact': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行：没有“{fact}”这一事实。',
      en: 'In row {row} of table {table}: there is no fact {fact}.',
    },
    todo: { zh: '请从事实清单中选择。', en: 'Choose one of the known facts.' },
  },
  'rules.unknown-grade': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”第 {row} 行的等级“{grade}”不在等级标准里（{known}）。',
      en: 'The grade {grade} in row {row} of table {table} is not in the scale ({known}).',
    },
    todo: { zh: '请改用等级标准里的词。', en: 'Use a grade of the scale.' },
  },
  'rules.grade-gap': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”：等级“{grade}”有情形没有任何一行适用：{example}。',
      en: 'Table {table}: for the grade {grade} there are cases that no row matches: {example}.',
    },
    todo: { zh: '请补上一行，或放宽某一行的条件。', en: 'Add a row, or widen the conditions of one.' },
  },
  'rules.gap': {
    kind: 'invalid',
    text: {
      zh: '表“{table}”有情形没有任何一行适用：{example}。',
      en: 'Table {table}: there are cases that no row matches: {example}.',
    },
    todo: { zh: '请补上一行，或放宽某一行的条件。', en: 'Add a row, or widen the conditions of one.' },
  },
  'rules.cell-unreadable': {
    kind: 'invalid',
    text: {
      zh: '读不懂“{found}”，可写：{expected}。',
      en: '{found} cannot be read; write for example: {expected}.',
    },
    todo: {
      zh: '请照导出的规则文件改正这一格。',
      en: 'Correct the cell after the pattern of an exported rule file.',
    },
  },
  'rules.expression-syntax': {
    kind: 'invalid',
    text: {
      zh: '{place}的表达式在第 {at} 个字符处读不懂：{found}。',
      en: 'The expression of {place} cannot be read at character {at}: {found}.',
    },
    todo: { zh: '请核对括号、引号和运算符。', en: 'Check brackets, quotes and operators.' },
  },
  'rules.expression-unknown-name': {
    kind: 'invalid',
    text: {
      zh: '{place}的表达式用到的“{name}”既不是事实也不是命名表达式或可用的函数。',
      en: 'In the expression of {place}, {name} is neither a fact nor a named expression nor a known function.',
    },
    todo: {
      zh: '可用函数：abs、min、max、contains、startsWith、endsWith。',
      en: 'Functions there are: abs, min, max, contains, startsWith, endsWith.',
    },
  },
  'rules.expression-type': {
    kind: 'invalid',
    text: {
      zh: '{place}的表达式类型不对：{found}，应为 {expected}。',
      en: 'The expression of {place} has the wrong type: {found} instead of {expected}.',
    },
    todo: {
      zh: '文字、数字、是否不能混用，整个表达式须为真或假。',
      en: 'Texts, numbers and yes/no cannot be mixed; the whole must be true or false.',
    },
  },
  'rules.expression-cycle': {
    kind: 'invalid',
    text: { zh: '{place}的表达式绕回到自己：{way}。', en: 'The expression of {place} leads back to itself: {way}.' },
    todo: { zh: '请去掉其中一处引用。', en: 'Remove one of the references.' },
  },
  'rules.division-by-zero': {
    kind: 'invalid',
    text: { zh: '{place}的表达式总是除以零。', en: 'The expression of {place} always divides by zero.' },
    todo: { zh: '请核对除数。', en: 'Check the divisor.' },
  },
} as const satisfies Record<string, RefusalEntry>;
