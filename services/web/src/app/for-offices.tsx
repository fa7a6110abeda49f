import { type ReactNode, Suspense } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { Waiting } from '../parts/waiting.tsx';
import { type Role, rolesOf, useSession } from './session.tsx';

const answering: readonly Role[] = ['evaluated-unit', 'supervising-department'];

/** Whether the reader answers for findings and works in no office. */
function useIsAnswering(): boolean {
  const roles = rolesOf(useSession());
  return roles.length > 0 && roles.every((role) => answering.includes(role));
}

/** Where the reader works on a finding: whoever answers for it has a page for that, an office sees it whole. */
export function useFindingAddress(): (id: string) => string {
  const isAnswering = useIsAnswering();
  return (id) => `${isAnswering ? '/mine' : ''}/findings/${encodeURIComponent(id)}`;
}

/** A page of offices, fetched for them alone: addresses in messages are the same for all, and lead whoever answers for findings `elsewhere`. */
export function ForOffices({
  elsewhere,
  children,
}: {
  /** The address there, of the id in this one's path and the members of its query. */
  readonly elsewhere: (id: string, members: URLSearchParams) => string;
  readonly children: ReactNode;
}) {
  const isAnswering = useIsAnswering();
  const { id = '' } = useParams();
  const [members] = useSearchParams();
  if (isAnswering) return <Navigate to={elsewhere(id, members)} replace />;
  return <Suspense fallback={<Waiting lines={8} />}>{children}</Suspense>;
}
