import type { RefusalEntry } from './catalogue.ts';

/** The whole file cannot be read. */
const fileRefusals = {
  'import.empty-file': {
    kind: 'invalid',
    text: { zh: '文件是空的。', en: 'The file is empty.' },
    todo: {
      zh: '请确认文件已保存完整后重新选择。',
      en: 'Check that the file was saved completely and choose it again.',
    },
  },
  'import.too-large': {
    kind: 'too-large',
    text: {
      zh: '文件有 {bytes} 字节，超过上限 {limit} 字节。',
      en: 'The file has {bytes} bytes; the limit is {limit}.',
    },
    todo: {
      zh: '请只保留评价结果表，去掉图片和其他附件。',
      en: 'Keep only the table of outcomes; remove pictures and attachments.',
    },
  },
  'import.undecodable': {
    kind: 'invalid',
    text: {
      zh: '文件既不是完好的 UTF-8，也不是 GB18030：第 {line} 行（第 {offset} 字节处）无法识别。',
      en: 'The file is neither sound UTF-8 nor GB18030: line {line} (byte {offset}) cannot be read.',
    },
    todo: {
      zh: '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”，或在记事本中另存时选择编码 UTF-8。',
      en: 'In Excel save as “CSV UTF-8”, or in a text editor save with the encoding UTF-8.',
    },
  },
  'import.unsupported-type': {
    kind: 'unsupported',
    text: { zh: '从内容看这是 {type}，不能读取。', en: 'By its content this is {type}, which cannot be read.' },
    todo: { zh: '请另存为 xlsx、CSV 或纯文本后导入。', en: 'Save it as xlsx, CSV or plain text and import that.' },
  },
  'import.old-xls': {
    kind: 'unsupported',
    text: { zh: '这是旧版 Excel 文件（.xls）。', en: 'This is an old Excel file (.xls).' },
    todo: {
      zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 后导入。',
      en: 'Open it in Excel or WPS, save it as .xlsx and import that.',
    },
  },
  'import.password-protected': {
    kind: 'unsupported',
    text: { zh: '文件设有打开密码。', en: 'The file is protected by a password.' },
    todo: { zh: '请去掉打开密码后另存，再导入。', en: 'Save a copy without the password and import that.' },
  },
  'import.damaged': {
    kind: 'invalid',
    text: { zh: '文件已损坏，读不出来：{cause}', en: 'The file is damaged and cannot be read: {cause}' },
    todo: {
      zh: '请用 Excel 或 WPS 打开并重新保存后再导入。',
      en: 'Open and save it again in Excel or WPS, then import it.',
    },
  },
  'import.expands-too-far': {
    kind: 'too-large',
    text: {
      zh: '压缩包解开后有 {bytes} 字节，超过上限 {limit} 字节。',
      en: 'Unpacked the file has {bytes} bytes; the limit is {limit}.',
    },
    todo: {
      zh: '请把评价结果表复制到一个新的工作簿后导入。',
      en: 'Copy the table of outcomes into a new workbook and import that.',
    },
  },
  'import.too-many-cells': {
    kind: 'too-large',
    text: { zh: '{what}有 {found}，超过上限 {limit}。', en: 'There are {found} {what}; the limit is {limit}.' },
    todo: {
      zh: '请删去空白的行和列，或分成几个文件导入。',
      en: 'Delete the empty rows and columns, or split the file.',
    },
  },
  'import.csv-quote-open': {
    kind: 'invalid',
    text: { zh: '从第 {line} 行起有一个英文引号没有配对。', en: 'From line {line} on a double quote is never closed.' },
    todo: {
      zh: '请补上引号，或把名称里的英文引号改为中文引号“”。',
      en: 'Close the quote, or write quotes inside names as “”.',
    },
  },
  'import.no-table': {
    kind: 'invalid',
    text: { zh: '没有找到评价结果表。', en: 'No table of outcomes was found.' },
    todo: {
      zh: '表头须有“项目名称”和“评价结果”（或“得分”）两列。',
      en: 'The heading needs the columns 项目名称 and 评价结果 (or 得分).',
    },
  },
  'import.no-grades': {
    kind: 'invalid',
    text: {
      zh: '第 {line} 行的表里没有评价结果或得分，只有：{headings}。',
      en: 'The table at line {line} has neither grades nor scores, only: {headings}.',
    },
    todo: { zh: '请补上“评价结果”或“评价得分”一列。', en: 'Add a column 评价结果 or 评价得分.' },
  },
  'import.no-rows': {
    kind: 'invalid',
    text: { zh: '第 {line} 行的表头下面没有项目。', en: 'There are no rows below the heading at line {line}.' },
    todo: {
      zh: '请确认数据在同一张工作表里，且没有被移到别处。',
      en: 'Check that the rows stand on the same sheet as the heading.',
    },
  },
  'import.years-out-of-order': {
    kind: 'invalid',
    text: {
      zh: '年度次序不对：资金年度 {fundYear}，评价年度 {evaluationYear}，应用年度 {applyToYear}。',
      en: 'The years are out of order: funds {fundYear}, evaluation {evaluationYear}, applied to {applyToYear}.',
    },
    todo: {
      zh: '资金年度不晚于评价年度，评价年度不晚于应用年度。',
      en: 'The funds’ year is not after the evaluation’s, nor that after the year it is applied to.',
    },
  },
  'import.choice-unknown': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行选定的对象“{objectId}”不存在。',
      en: 'The object {objectId} chosen for row {row} does not exist.',
    },
    todo: { zh: '请重新预览后再选择。', en: 'Preview again and choose anew.' },
  },
  'import.choice-twice': {
    kind: 'invalid',
    text: {
      zh: '第 {row} 行选定的“{name}”已由另一行选定。',
      en: '{name}, chosen for row {row}, has been chosen for another row.',
    },
    todo: { zh: '请为其中一行另作选择。', en: 'Choose otherwise for one of the rows.' },
  },
} as const satisfies Record<string, RefusalEntry>;

/** One row cannot be taken; the others can. */
const rowRefusals = {
  'import.row-cells': {
    kind: 'invalid',
    text: {
      zh: '这一行有 {found} 列，表头有 {expected} 列。',
      en: 'This row has {found} cells, the heading has {expected}.',
    },
    todo: {
      zh: '请检查这一行是否被断开，或多了分隔符。',
      en: 'Check whether the row was broken or has a separator too many.',
    },
  },
  'import.name-missing': {
    kind: 'invalid',
    text: { zh: '没有项目名称。', en: 'The name is missing.' },
    todo: { zh: '请填写项目名称，或删去这一行。', en: 'Fill in the name, or delete the row.' },
  },
  'import.text-too-long': {
    kind: 'invalid',
    text: {
      zh: '文字有 {length} 字，超过上限 {limit} 字。',
      en: 'The text has {length} characters; the limit is {limit}.',
    },
    todo: { zh: '请缩短，或检查是否少了分隔符。', en: 'Shorten it, or check whether a separator is missing.' },
  },
  'import.grade-missing': {
    kind: 'invalid',
    text: { zh: '“{name}”没有评价结果，也没有得分。', en: '{name} has neither a grade nor a score.' },
    todo: {
      zh: '请补上评价结果；确实无法评价的写“无法评价”。',
      en: 'Fill in the grade; write 无法评价 where results could not be shown.',
    },
  },
  'import.grade-unknown': {
    kind: 'invalid',
    text: { zh: '“{grade}”不在等级标准里（{known}）。', en: '{grade} is not a grade of the scale ({known}).' },
    todo: { zh: '请更正评价结果，或在文件中写明等级标准。', en: 'Correct the grade, or state the scale in the file.' },
  },
  'import.score-malformed': {
    kind: 'invalid',
    text: { zh: '“{value}”不是得分。', en: '{value} is not a score.' },
    todo: { zh: '请填写 0 到 100 的数字。', en: 'Write a number from 0 to 100.' },
  },
  'import.score-out-of-range': {
    kind: 'invalid',
    text: { zh: '得分 {value} 不在 0 到 100 之间。', en: 'The score {value} is not between 0 and 100.' },
    todo: {
      zh: '请核对得分；不是百分制的请先折算。',
      en: 'Check the score; convert it first if its total is not 100.',
    },
  },
  'import.score-too-fine': {
    kind: 'invalid',
    text: { zh: '得分 {value} 超过两位小数。', en: 'The score {value} has more than two decimals.' },
    todo: { zh: '请保留两位小数。', en: 'Round it to two decimals.' },
  },
  'import.grade-contradicts-score': {
    kind: 'invalid',
    text: {
      zh: '“{name}”得 {score} 分，按标准为“{byScale}”，表中却为“{grade}”，且没有写明依据。',
      en: '{name} scored {score}, which the scale calls {byScale}, but the table says {grade} and gives no basis.',
    },
    todo: {
      zh: '请更正其一，或在“定级依据”一列写明理由。',
      en: 'Correct one of them, or state the basis in a column 定级依据.',
    },
  },
  'import.score-in-gap': {
    kind: 'invalid',
    text: { zh: '得分 {score} 落在等级标准的空档里。', en: 'The score {score} falls into a gap of the scale.' },
    todo: {
      zh: '请按等级标准取整，或在“定级依据”一列写明理由。',
      en: 'Round it as the scale asks, or state the basis in a column 定级依据.',
    },
  },
  'import.duplicate-row': {
    kind: 'invalid',
    text: {
      zh: '“{name}”出现不止一次，另见{others}。',
      en: '{name} stands in the table more than once; see also {others}.',
    },
    todo: {
      zh: '请只保留一行；确为两个单位的同名项目，请填写单位。',
      en: 'Keep one row; if two units have a project of that name, fill in the units.',
    },
  },
  'import.duplicate-code': {
    kind: 'invalid',
    text: {
      zh: '项目编码“{value}”用于不止一个项目，另见{others}。',
      en: 'The code {value} is used for more than one project; see also {others}.',
    },
    todo: { zh: '请更正编码。', en: 'Correct the code.' },
  },
  'import.amount-negative': {
    kind: 'invalid',
    text: { zh: '金额 {value} 是负数。', en: 'The amount {value} is negative.' },
    todo: { zh: '请填写评价资金或预算的实际数额。', en: 'Write the actual amount of the funds or the budget.' },
  },
  'import.kind-unknown': {
    kind: 'invalid',
    text: { zh: '“{value}”不是已知的对象类型。', en: '{value} is not a known kind of object.' },
    todo: {
      zh: '可用：项目、经常性项目、阶段性项目、一次性项目、政策、部门整体、下级政府、PPP、专项资金。',
      en: 'Use 项目, 经常性项目, 阶段性项目, 一次性项目, 政策, 部门整体, 下级政府, PPP or 专项资金.',
    },
  },
  'import.formula-without-value': {
    kind: 'invalid',
    text: { zh: '公式没有保存计算结果。', en: 'The formula has no stored result.' },
    todo: { zh: '请用 Excel 或 WPS 打开、重新计算并保存。', en: 'Open it in Excel or WPS, recalculate and save.' },
  },
  'import.cell-error': {
    kind: 'invalid',
    text: { zh: '单元格的值是错误“{value}”。', en: 'The cell holds the error {value}.' },
    todo: { zh: '请更正公式或直接填写数值。', en: 'Correct the formula or write the value itself.' },
  },
} as const satisfies Record<string, RefusalEntry>;

/** The plan cannot be carried out, or the import cannot be taken back. */
const processRefusals = {
  'import.plan-unknown': {
    kind: 'not-found',
    text: { zh: '没有编号为“{id}”的导入计划。', en: 'There is no import plan {id}.' },
    todo: { zh: '请重新预览文件，再按新的计划导入。', en: 'Preview the file again and carry out the new plan.' },
  },
  'import.plan-changed': {
    kind: 'conflict',
    text: {
      zh: '预览之后登记的内容有变，按原计划导入的结果会与预览不同。',
      en: 'What is on record has changed since the preview; the plan would no longer do what it showed.',
    },
    todo: { zh: '请重新预览，核对后再导入。', en: 'Preview again, look at it, and carry out the new plan.' },
  },
  'import.kept-file-damaged': {
    kind: 'fault',
    text: {
      zh: '保存的文件 {hash} 内容与编号不符。',
      en: 'The kept file {hash} no longer has the content it was kept for.',
    },
    todo: {
      zh: '请检查磁盘，从备份恢复该文件，或重新预览。',
      en: 'Check the disk, restore the file from a backup, or preview again.',
    },
  },
  'import.nothing-to-do': {
    kind: 'forbidden-now',
    text: {
      zh: '这份文件不会带来任何变化，没有可导入的内容。',
      en: 'The file would change nothing; there is nothing to carry out.',
    },
    todo: {
      zh: '如有应当导入的行，请先处理预览中列出的问题。',
      en: 'If rows should be taken, settle what the preview lists first.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;

export const importRefusals = { ...fileRefusals, ...rowRefusals, ...processRefusals } as const satisfies Record<
  string,
  RefusalEntry
>;
