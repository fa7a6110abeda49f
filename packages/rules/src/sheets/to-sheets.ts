import {
  type Ceiling,
  factNames,
  factTable,
  type Parameter,
  type RuleSetDefinition,
  type RuleTable,
  type roundingUnits,
} from '@bihuan/domain';
import { amount, choice, share, yuanText } from './codecs.ts';
import { conditionText } from './condition-text.ts';
import { effectsText } from './effect-text.ts';
import type { Sheet } from './sheet.ts';

/** The headings of every sheet; what is read is found by them, in any order. */
export const headings = {
  ruleSet: '规则',
  parameters: '参数',
  expressions: '表达式',
  table: '表',
  id: '编号',
  title: '标题',
  titleEn: '标题（英文）',
  basis: '依据',
  rounding: '取整',
  ceiling: '总额上限',
  reduction: '总额控制',
  role: '作用',
  subject: '适用',
  hitPolicy: '命中',
  expression: '表达式',
  effects: '措施',
  note: '说明',
  noteEn: '说明（英文）',
  kind: '类型',
  value: '值',
  least: '最低',
  most: '最高',
  name: '名称',
  nameEn: '名称（英文）',
} as const;

export const roles = choice({ rule: '规则', exemption: '豁免', veto: '一票否决' });
export const subjects = choice({ object: '对象', department: '部门', any: '全部' });
export const hitPolicies = choice({ first: '首个相符', collect: '全部相符' });
export const parameterKinds = choice({ percent: '百分比', amount: '金额（元）', number: '数值' });
export const reductions = choice({ 'pro-rata': '按比例', priority: '按优先级' });
export const roundings = choice({
  fen: '分',
  yuan: '元',
  'hundred-yuan': '百元',
  'thousand-yuan': '千元',
  'ten-thousand-yuan': '万元',
} satisfies Record<(typeof roundingUnits)[number], string>);

const word = (codec: ReturnType<typeof choice>, code: string): string => codec.write(code)[0] ?? code;

/** A rule set as worksheets that an official can read, edit and send back; `fromSheets` reads exactly what it was. */
export function toSheets(definition: RuleSetDefinition): readonly Sheet[] {
  const { title, legalBasis, rounding, ceiling, parameters, expressions, tables } = definition;
  return [
    {
      name: headings.ruleSet,
      rows: [
        [headings.title, title.zh],
        [headings.titleEn, title.en],
        [headings.basis, legalBasis ?? ''],
        [headings.rounding, word(roundings, rounding.unit)],
        [headings.ceiling, ceiling === null ? '' : limitText(ceiling)],
        [headings.reduction, ceiling === null ? '' : word(reductions, ceiling.reduction)],
      ],
    },
    {
      name: headings.parameters,
      rows: [
        [headings.id, headings.kind, headings.value, headings.least, headings.most, headings.name, headings.nameEn],
        ...Object.entries(parameters).map(([id, parameter]) => [
          id,
          word(parameterKinds, parameter.kind),
          parameterText(parameter, parameter.value),
          parameter.range === null ? '' : parameterText(parameter, parameter.range.from),
          parameter.range === null ? '' : parameterText(parameter, parameter.range.to),
          parameter.label.zh,
          parameter.label.en,
        ]),
      ],
    },
    {
      name: headings.expressions,
      rows: [
        [headings.id, headings.expression, headings.name, headings.nameEn],
        ...Object.entries(expressions).map(([id, { expression, label }]) => [id, expression, label.zh, label.en]),
      ],
    },
    ...tables.map((table, index) => ({ name: `${headings.table}${index + 1}`, rows: tableRows(table) })),
  ];
}

/** Amounts in yuan, which people write. */
export const parameterText = ({ kind }: Parameter, value: string): string =>
  kind === 'amount' ? yuanText(value) : value;

function limitText({ limit }: Ceiling): string {
  return 'amount' in limit ? `金额 ${amount.write(limit.amount)[0]}` : `占比 ${share.write(limit.share)[0]}`;
}

function tableRows(table: RuleTable): readonly (readonly string[])[] {
  const facts = factNames.filter((name) => table.rows.some(({ when }) => when[name] !== undefined));
  return [
    [headings.id, table.id],
    [headings.title, table.title.zh],
    [headings.titleEn, table.title.en],
    [headings.role, word(roles, table.role)],
    [headings.subject, word(subjects, table.subject)],
    [headings.hitPolicy, word(hitPolicies, table.hitPolicy)],
    [],
    [
      headings.id,
      ...facts.map((name) => factTable[name].label.zh),
      headings.expression,
      headings.effects,
      headings.note,
      headings.noteEn,
      headings.basis,
    ],
    ...table.rows.map((row) => [
      row.id,
      ...facts.map((name) => {
        const condition = row.when[name];
        return condition === undefined ? '' : conditionText(name, condition);
      }),
      row.expression ?? '',
      effectsText(row.effects),
      row.note.zh,
      row.note.en,
      row.legalBasis ?? '',
    ]),
  ];
}
