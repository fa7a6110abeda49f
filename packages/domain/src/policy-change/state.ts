import type { CalendarDate } from '../time/calendar-date.ts';
import type { Grounds, PolicyChangeEvent } from './events.ts';

type DataOf<Type extends PolicyChangeEvent['type']> = Extract<PolicyChangeEvent, { readonly type: Type }>['data'];

interface ChangeRecord {
  readonly proposed: DataOf<'PolicyChangeProposed'>;
  /** Those it was proposed with and those that came later, each once. */
  readonly grounds: Grounds;
}

/** What an office was told to do, and until when; the day of the adoption is never overwritten. */
export interface PolicyTerm {
  readonly adopted: DataOf<'PolicyChangeAdopted'>;
  readonly dueDate: CalendarDate;
  readonly extensions: readonly DataOf<'PolicyChangeTermExtended'>[];
}

export type PolicyChangeState =
  | { readonly status: 'none' }
  | ({ readonly status: 'proposed' } & ChangeRecord)
  | ({ readonly status: 'adopted' } & ChangeRecord & PolicyTerm)
  | ({ readonly status: 'implemented'; readonly implemented: DataOf<'PolicyChangeImplemented'> } & ChangeRecord &
      PolicyTerm)
  | ({ readonly status: 'rejected'; readonly rejected: DataOf<'PolicyChangeRejected'> } & ChangeRecord)
  | ({ readonly status: 'withdrawn'; readonly withdrawn: DataOf<'PolicyChangeWithdrawn'> } & ChangeRecord);

export type KnownPolicyChange = Exclude<PolicyChangeState, { readonly status: 'none' }>;

export const initialPolicyChange: PolicyChangeState = { status: 'none' };

/** A policy change after one more event of its stream; types it does not know leave it as it is. */
export function evolvePolicyChange(state: PolicyChangeState, event: PolicyChangeEvent): PolicyChangeState {
  if (event.type === 'PolicyChangeProposed')
    return { status: 'proposed', proposed: event.data, grounds: event.data.grounds };
  if (state.status === 'none') return state;
  const record: ChangeRecord = { proposed: state.proposed, grounds: state.grounds };
  switch (event.type) {
    case 'PolicyChangeGroundsAdded':
      return { ...state, grounds: joined(state.grounds, event.data.grounds) };
    case 'PolicyChangeAdopted':
      return { ...record, status: 'adopted', adopted: event.data, dueDate: event.data.dueDate, extensions: [] };
    case 'PolicyChangeRejected':
      return { ...record, status: 'rejected', rejected: event.data };
    case 'PolicyChangeTermExtended':
      return state.status === 'adopted'
        ? { ...state, dueDate: event.data.dueDate, extensions: [...state.extensions, event.data] }
        : state;
    case 'PolicyChangeImplemented':
      return state.status === 'adopted' ? { ...state, status: 'implemented', implemented: event.data } : state;
    case 'PolicyChangeWithdrawn':
      return { ...record, status: 'withdrawn', withdrawn: event.data };
    default:
      return state;
  }
}

/** The office that was told to carry it out, else the one that was proposed. */
export const officeOf = (change: KnownPolicyChange): string | null =>
  'adopted' in change ? change.adopted.officeId : change.proposed.officeId;

export const joined = (known: Grounds, more: Grounds): Grounds => ({
  evaluationIds: [...new Set([...known.evaluationIds, ...more.evaluationIds])],
  findingIds: [...new Set([...known.findingIds, ...more.findingIds])],
});
