import type { BihuanEvent, CalendarDate, KnownTableView, Ladder } from '@bihuan/domain';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

export interface Recorded {
  recordedAt: string;
  principal: string;
}

/** One calendar that was published for a year: the first, or a correction. */
export interface CalendarPublication extends Omit<DataOf<'CalendarPublished'>, 'year'>, Recorded {}

/** What has been published for a year, oldest first: the last one holds. */
export interface CalendarState {
  year: number;
  publications: CalendarPublication[];
  revision: string;
}

/** One closing or reopening of a round. */
export interface DecisionRoundChange extends DataOf<'DecisionRoundClosed'>, Recorded {
  status: 'open' | 'closed';
}

/** The round of a fiscal year of which something was recorded; its closings and reopenings oldest first. */
export interface DecisionRoundState {
  fiscalYear: number;
  status: 'open' | 'closed';
  changes: DecisionRoundChange[];
  congressOn: CalendarDate | null;
  /** Null while the year has no rule of its own. */
  takesTwo: boolean | null;
  revision: string;
}

/** What holds in every year without a rule of its own, as it was set last. */
export interface ReviewDefaultState extends DataOf<'ReviewDefaultSet'>, Recorded {
  revision: string;
}

/** A view of the table as it was kept and shared last. */
export interface TableViewState extends KnownTableView {
  id: string;
  isWithdrawn: boolean;
  revision: string;
}

/** What opens for a role, as it was set last. */
export interface DefaultViewState extends DataOf<'DefaultViewSet'> {
  revision: string;
}

/** A ladder as it was set last. */
export interface LadderState extends Recorded {
  ladder: Ladder;
  reason: string | null;
  status: 'set' | 'withdrawn';
  revision: string;
}
