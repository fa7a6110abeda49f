import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Problem } from '../api/problem.ts';
import { Failure } from './failure.tsx';
import { Waiting } from './waiting.tsx';

/** What a question was answered with, or that it is on its way, or why it was not answered: the three states of every part of a page. */
export function Answered<Data>({
  question,
  children,
  lines,
}: {
  readonly question: UseQueryResult<Data, Problem>;
  readonly children: (data: Data) => ReactNode;
  readonly lines?: number;
}) {
  const { data, error, refetch } = question;
  if (data !== undefined)
    return (
      <>
        {error !== null && <Failure problem={error} onRetry={() => void refetch()} />}
        {children(data)}
      </>
    );
  if (error !== null) return <Failure problem={error} onRetry={() => void refetch()} />;
  return <Waiting {...(lines !== undefined && { lines })} />;
}
