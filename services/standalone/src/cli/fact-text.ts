import { formatMoney, isFen, type Language } from '@bihuan/domain';

/** A budget fact as a screen shows it: amounts in 万元, percentages with their sign. */
export function factText(field: string, value: string | number | boolean | null, language: Language): string {
  if (value === null) return language === 'zh' ? '无' : 'none';
  if (isFen(value)) return `${formatMoney(value, '万元')}${language === 'zh' ? '' : ' '}万元`;
  return field === 'fundKind' ? String(value) : `${value}%`;
}
