import type { EventOf } from '../event/define.ts';
import type { SubjectFlagEvent, subjectFlagged, subjectFlagWithdrawn } from './events.ts';

type Flagged = EventOf<typeof subjectFlagged>['data'];
type Withdrawn = EventOf<typeof subjectFlagWithdrawn>['data'];

/** One flag with its end; null while it is in force. */
export interface KnownFlag extends Omit<Flagged, 'fiscalYear' | 'subject'> {
  readonly withdrawn: Omit<Withdrawn, 'flagId'> | null;
}

/** All flags of a subject in a fiscal year, oldest first. */
export interface SubjectFlagsState {
  readonly flags: readonly KnownFlag[];
}

export const initialSubjectFlags: SubjectFlagsState = { flags: [] };

/** The flags after one more event of their stream; types it does not know leave them as they are. */
export function evolveSubjectFlags(state: SubjectFlagsState, event: SubjectFlagEvent): SubjectFlagsState {
  switch (event.type) {
    case 'SubjectFlagged': {
      const { fiscalYear: _, subject: __, ...flag } = event.data;
      return { flags: [...state.flags, { ...flag, withdrawn: null }] };
    }
    case 'SubjectFlagWithdrawn': {
      const { flagId, ...withdrawn } = event.data;
      return { flags: state.flags.map((flag) => (flag.flagId === flagId ? { ...flag, withdrawn } : flag)) };
    }
    default:
      return state;
  }
}
