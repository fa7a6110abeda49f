import type { Problem } from '../api/problem.ts';
import { useCommonWords } from '../i18n/language.ts';
import { listComma, quoted } from '../i18n/punctuation.ts';
import { Failure } from './failure.tsx';

/**
 * Why a list is not shown. Where its address asks by something that cannot be chosen (altered by hand, or by an old link), that is called as
 * the screen calls it: `names`, by member of the address.
 */
export function FilterFailure({
  problem,
  names,
  onClear,
  onRetry,
}: {
  readonly problem: Problem;
  readonly names: Readonly<Record<string, string>>;
  readonly onClear: () => void;
  readonly onRetry: () => void;
}) {
  const t = useCommonWords();
  const { errors, code } = problem.document;
  const wrong = [...new Set(errors.map(({ field = '' }) => names[field.split('.')[0] ?? '']))];
  const isOfFilter = code.startsWith('request.') && wrong.length > 0 && wrong.every((name) => name !== undefined);
  if (!isOfFilter) return <Failure problem={problem} onRetry={onRetry} />;
  return (
    <div className="failure" role="alert">
      <p className="failure-what">{t('filterWrong', { names: wrong.map(quoted).join(listComma()) })}</p>
      <p>{t('filterWrongTodo')}</p>
      <p className="failure-foot">
        <button type="button" className="button" onClick={onClear}>
          {t('filterClear')}
        </button>
        <small>{t('errorCode', { code })}</small>
      </p>
    </div>
  );
}
