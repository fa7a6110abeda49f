import { useCommonWords } from '../i18n/language.ts';
import { useTerms } from '../i18n/terms.ts';

const ranks: Readonly<Record<string, number>> = { 优: 1, 良: 2, 中: 3, 差: 4 };

/** The grade as its character in a small seal: never by colour alone. Words of other scales stand in a plain one. */
export function Grade({ grade }: { readonly grade: string | null }) {
  const t = useCommonWords();
  const term = useTerms();
  if (grade === null) return <span className="quiet">{t('noGrade')}</span>;
  const word = term('grade', grade);
  return (
    <span className={`grade grade-${ranks[grade] ?? 0}`} {...(word !== grade && { title: word })}>
      {grade}
    </span>
  );
}
