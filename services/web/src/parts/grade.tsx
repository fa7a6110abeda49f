import { useCommonWords } from '../i18n/language.ts';

const ranks: Readonly<Record<string, number>> = { 优: 1, 良: 2, 中: 3, 差: 4 };

/** The grade as its character in a small seal: never by colour alone. Words of other scales stand in a plain one. */
export function Grade({ grade }: { readonly grade: string | null }) {
  const t = useCommonWords();
  if (grade === null) return <span className="quiet">{t('noGrade')}</span>;
  return <span className={`grade grade-${ranks[grade] ?? 0}`}>{grade}</span>;
}
