import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useCommonWords } from '../i18n/language.ts';

interface MoreProps {
  readonly pages: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
}

/** Shows the next page of a list below what is shown, where there is one. Pressed again before it has come, it is fetched once. */
export function More({ pages }: MoreProps) {
  const common = useCommonWords();
  if (!pages.hasNextPage) return null;
  return (
    <button
      type="button"
      className="button no-print"
      aria-busy={pages.isFetchingNextPage}
      onClick={() => void pages.fetchNextPage({ cancelRefetch: false })}
    >
      {common('more')}
    </button>
  );
}
