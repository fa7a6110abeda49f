import type { RefusalText } from '@bihuan/domain';
import type { ReportRow } from '../report.ts';
import type { Planning } from './planning.ts';
import type { KnownEvaluation, KnownObject } from './register.ts';

interface Taken {
  readonly object: KnownObject | null;
  readonly existing: KnownEvaluation | null;
  readonly rename: boolean;
}

/** What the row says and the import does not carry over. */
export function remarksOn(
  row: ReportRow,
  { object, existing, rename }: Taken,
  planning: Planning,
): readonly RefusalText[] {
  return [
    ...dimensionRemarks(row),
    ...(object === null ? [] : objectRemarks(row, object, rename)),
    ...(existing === null ? [] : yearRemarks(existing, planning)),
  ];
}

function dimensionRemarks({ dimensionsLeftOut }: ReportRow): readonly RefusalText[] {
  switch (dimensionsLeftOut) {
    case 'no-weights':
      return [
        {
          zh: '表头没有写明各维度的分值（如“决策（20分）”），维度得分没有导入。',
          en: 'The heading does not state the weight of every dimension (as in 决策（20分）); their scores were not imported.',
        },
      ];
    case 'weights-do-not-add-up':
      return [
        {
          zh: '表头各维度的分值合计不是100，维度得分没有导入。',
          en: 'The weights in the heading do not add up to 100; the scores of the dimensions were not imported.',
        },
      ];
    case null:
      return [];
  }
}

function objectRemarks(row: ReportRow, object: KnownObject, rename: boolean): readonly RefusalText[] {
  const remarks: RefusalText[] = [];
  if (object.name !== row.name && !rename) {
    remarks.push({
      zh: `登记的名称是“${object.name}”，没有改名。`,
      en: `It is registered as ${object.name}; it was not renamed.`,
    });
  }
  if (!row.inferred.includes('kind') && object.kind !== row.kind) {
    remarks.push({
      zh: '登记的对象类型不同，没有更改。',
      en: 'It is registered as another kind of object; that was not changed.',
    });
  }
  if (row.code !== null && object.code !== null && object.code !== row.code) {
    remarks.push({
      zh: `登记的编码是 ${object.code}，文件写的是 ${row.code}，没有更改。`,
      en: `It is registered with the code ${object.code}, the file says ${row.code}; that was not changed.`,
    });
  }
  return remarks;
}

function yearRemarks({ applyToYear, fundYear }: KnownEvaluation, planning: Planning): readonly RefusalText[] {
  if (applyToYear === planning.options.applyToYear && fundYear === planning.fundYear) return [];
  return [
    {
      zh: `登记的资金年度 ${fundYear}、应用年度 ${applyToYear} 没有更改。`,
      en: `The recorded years (funds ${fundYear}, applied to ${applyToYear}) were not changed.`,
    },
  ];
}
