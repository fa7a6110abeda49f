import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCommonWords } from '../i18n/language.ts';

interface PrintWholeProps {
  readonly pages: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage'
  >;
}

/** Prints a list once every page of it is there; where one does not come, that is said as of any page, and nothing is printed. */
export function PrintWhole({ pages }: PrintWholeProps) {
  const common = useCommonWords();
  const [isAsked, setAsked] = useState(false);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  useEffect(() => {
    if (!isAsked || isFetchingNextPage) return;
    if (hasNextPage && !isFetchNextPageError) {
      void fetchNextPage();
      return;
    }
    setAsked(false);
    if (!hasNextPage) globalThis.print();
  }, [isAsked, isFetchingNextPage, hasNextPage, isFetchNextPageError, fetchNextPage]);
  return (
    <button
      type="button"
      className="button"
      aria-busy={isAsked}
      onClick={() => {
        // What failed before is tried again.
        if (hasNextPage) void fetchNextPage({ cancelRefetch: false });
        setAsked(true);
      }}
    >
      {common('print')}
    </button>
  );
}
