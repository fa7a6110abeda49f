import type { OutputOf } from '@bihuan/contract';
import { type Fen, formatMoney, inWords, type Language } from '@bihuan/domain';
import type { Words } from './screen.ts';

type Row = OutputOf<'previewImport'>['rows'][number];
type Change = Row['changes'][number];

const fields: Readonly<Record<string, Words>> = {
  name: { zh: '名称', en: 'name' },
  code: { zh: '编码', en: 'code' },
  unitId: { zh: '单位', en: 'unit' },
  departmentId: { zh: '主管部门', en: 'department' },
  policyArea: { zh: '政策领域', en: 'policy area' },
  fundsEvaluated: { zh: '评价资金', en: 'funds evaluated' },
  currentBudget: { zh: '当年预算', en: 'current budget' },
  evaluator: { zh: '评价机构', en: 'evaluator' },
  methods: { zh: '评价方法', en: 'methods' },
  evidenceMeans: { zh: '取证方式', en: 'means of evidence' },
  grade: { zh: '等级', en: 'grade' },
  score: { zh: '得分', en: 'score' },
  notDemonstrated: { zh: '结果未能证明', en: 'not demonstrated' },
  gradeBasis: { zh: '定级依据', en: 'basis of the grade' },
  comment: { zh: '评语', en: 'comment' },
  evaluatedOn: { zh: '评价日期', en: 'evaluated on' },
  confirmed: { zh: '确认', en: 'confirmed' },
  selfScore: { zh: '自评得分', en: 'self-evaluation score' },
  selfGrade: { zh: '自评等级', en: 'self-evaluation grade' },
};

/** Made-up values are marked wherever they are shown. */
export const sampleMark = (field: string, { sample }: Row): string => (sample.includes(field) ? ' [示例]' : '');

/** `3  道路养护项目：得分 70 → 75，自评得分 90` */
export function changesText(planned: Row, language: Language): string {
  const { row, name, changes } = planned;
  const said = changes.map((change) => changeText(change, language) + sampleMark(change.field, planned));
  return language === 'zh' ? `${row}  ${name}：${said.join('，')}` : `${row}  ${name}: ${said.join(', ')}`;
}

function changeText({ field, from, to }: Change, language: Language): string {
  const label = fields[field]?.[language] ?? inWords('dimension', field, language);
  const now = valueText(field, to, language);
  return from === null ? `${label} ${now}` : `${label} ${valueText(field, from, language)} → ${now}`;
}

function valueText(field: string, value: Change['to'], language: Language): string {
  const zh = language === 'zh';
  if (value === null) return zh ? '无' : 'none';
  if (typeof value === 'boolean') return zh ? (value ? '是' : '否') : value ? 'yes' : 'no';
  const isMoney = field === 'fundsEvaluated' || field === 'currentBudget';
  if (isMoney && typeof value === 'number') return `${formatMoney(value as Fen, '万元')}${zh ? '万元' : ' 万元'}`;
  const group = field === 'methods' ? 'method' : field === 'evidenceMeans' ? 'evidenceMeans' : null;
  if (group === null) return String(value);
  const words = String(value).split(' ');
  return words.map((word) => inWords(group, word, language)).join(zh ? '、' : ', ');
}

/** `2  甲项目二期：登记为“甲项目”，改名用 {"2": {"objectId": "obj-…", "rename": true}}`; for a new row what it may be already. */
export function offerText({ row, name, candidates }: Row, language: Language): string {
  const offers = candidates.map(({ objectId, name: registered, unit, why }) => {
    const shown = unit === null ? `“${registered}”` : `“${registered}”（${unit}）`;
    const choice = JSON.stringify({ [row]: why === 'same-code' ? { objectId, rename: true } : { objectId } });
    if (why === 'same-code')
      return language === 'zh' ? `登记为${shown}，改名用 ${choice}` : `registered as ${shown}, renamed by ${choice}`;
    return language === 'zh' ? `可能是${shown}，用 ${choice}` : `perhaps ${shown}, by ${choice}`;
  });
  return language === 'zh' ? `${row}  ${name}：${offers.join('；')}` : `${row}  ${name}: ${offers.join('; ')}`;
}
