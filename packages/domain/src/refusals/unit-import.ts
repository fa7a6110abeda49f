import type { RefusalEntry } from './catalogue.ts';

/** Refusals of the import of a unit register 单位名册. */
export const unitImportRefusals = {
  'unit-import.no-table': {
    kind: 'invalid',
    text: {
      zh: '没有找到单位名册：没有含“单位名称”的表头。',
      en: 'No unit register was found: no heading names the unit.',
    },
    todo: {
      zh: '请在表头写明“单位名称”，以及单位编码、主管部门、联系人等至少一栏。',
      en: 'Head the columns 单位名称 and at least one of 单位编码, 主管部门, 联系人 and so on.',
    },
  },
  'unit-import.name-missing': {
    kind: 'invalid',
    text: { zh: '没有写单位名称。', en: 'The name of the unit is missing.' },
    todo: { zh: '请补上单位名称。', en: 'Write the name of the unit.' },
  },
  'unit-import.text-too-long': {
    kind: 'invalid',
    text: { zh: '这一格太长（{length} 个字符）。', en: 'This cell is too long ({length} characters).' },
    todo: { zh: '请核对内容是否写错了栏。', en: 'Check whether it stands in the wrong column.' },
  },
  'unit-import.kind-unknown': {
    kind: 'invalid',
    text: { zh: '看不懂单位类型“{value}”。', en: 'The kind {value} is not understood.' },
    todo: {
      zh: '请写“主管部门”“单位”或“第三方机构”，或留空。',
      en: 'Write 主管部门, 单位 or 第三方机构, or leave it empty.',
    },
  },
  'unit-import.twice': {
    kind: 'invalid',
    text: { zh: '“{name}”与第 {row} 行是同一个单位。', en: '{name} is the same unit as row {row}.' },
    todo: { zh: '请每个单位只留一行。', en: 'Leave one row for each unit.' },
  },
  'unit-import.code-and-name-differ': {
    kind: 'invalid',
    text: {
      zh: '编码 {code} 属于“{byCode}”，而名称属于另一单位。',
      en: 'The code {code} belongs to {byCode}, the name to another unit.',
    },
    todo: { zh: '请核对编码和名称。', en: 'Check code and name.' },
  },
  'unit-import.other-code': {
    kind: 'invalid',
    text: {
      zh: '“{name}”登记的编码是 {known}，名册中是 {code}。',
      en: '{name} is registered with the code {known}; the register says {code}.',
    },
    todo: {
      zh: '编码确有变更的，请先更正该单位的编码；同名的另一单位，请在名称上区分。',
      en: 'If the code has changed, amend the unit first; if it is a namesake, tell them apart by name.',
    },
  },
  'unit-import.unknown-supervisor': {
    kind: 'invalid',
    text: {
      zh: '没有主管部门“{name}”，相近的有：{near}。',
      en: 'There is no department {name}; similar ones: {near}.',
    },
    todo: {
      zh: '请更正名称；确是新部门的，请在名册中为它单列一行。',
      en: 'Correct the name; if it is a new department, give it a row of its own.',
    },
  },
  'unit-import.supervisor-skipped': {
    kind: 'invalid',
    text: { zh: '主管部门所在的第 {row} 行没有导入。', en: 'The row {row} of its supervisor is not imported.' },
    todo: { zh: '请先更正那一行。', en: 'Correct that row first.' },
  },
  'unit-import.draft-missing': {
    kind: 'not-found',
    text: { zh: '这次名册导入的草稿已不在。', en: 'The draft of this import is no longer there.' },
    todo: {
      zh: '草稿含姓名，只保留一天；请重新预览同一文件，已导入的部分不会重复。',
      en: 'Drafts hold names and are kept for a day; preview the file again: what was imported is not repeated.',
    },
  },
} as const satisfies Record<string, RefusalEntry>;
