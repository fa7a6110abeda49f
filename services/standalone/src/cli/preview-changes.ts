import type { OutputOf } from '@bihuan/contract';
import { type Fen, formatMoney, glossary, inWords, type Language } from '@bihuan/domain';

type Row = OutputOf<'previewImport'>['rows'][number];
type Change = Row['changes'][number];

const dimensions: readonly string[] = Object.keys(glossary.dimension);

/** Made-up values are marked wherever they are shown. */
export const sampleMark = (field: string, { sample }: Row): string => (sample.includes(field) ? ' [示例]' : '');

/** `3  道路养护项目：得分 70 → 75，自评得分 90` */
export function changesText(planned: Row, language: Language): string {
  const { row, name, changes } = planned;
  const said = changes.map((change) => changeText(change, language) + sampleMark(change.field, planned));
  return language === 'zh' ? `${row}  ${name}：${said.join('，')}` : `${row}  ${name}: ${said.join(', ')}`;
}

function changeText({ field, from, to }: Change, language: Language): string {
  const label = inWords(dimensions.includes(field) ? 'dimension' : 'importField', field.replace(/Id$/, ''), language);
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
