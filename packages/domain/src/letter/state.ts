import type { CalendarDate } from '../time/calendar-date.ts';
import type { LetterAbout, LetterEvent, LetterText } from './events.ts';
import type { LetterKind } from './kinds.ts';
import type { LetterNumber } from './number.ts';

type DataOf<Type extends LetterEvent['type']> = Extract<LetterEvent, { readonly type: Type }>['data'];

export type SignOff = DataOf<'LetterSignedOff'>;
export type Issue = DataOf<'LetterIssueStarted'>;
export type IssuedLetter = DataOf<'LetterIssued'>;
export type Receipt = DataOf<'LetterReceived'>;
export type ExternalNumber = DataOf<'ExternalNumberRecorded'>;

export interface LetterRecord {
  readonly letterId: string;
  readonly kind: LetterKind;
  readonly about: LetterAbout;
  readonly draftedOn: CalendarDate;
  readonly text: LetterText;
  /** Given by another system. */
  readonly external: ExternalNumber | null;
}

/** Where a letter stands; `received` once every recipient has it. */
export type LetterState =
  | { readonly status: 'none' }
  | ({ readonly status: 'drafted' } & LetterRecord)
  | ({ readonly status: 'signed-off'; readonly signOff: SignOff } & LetterRecord)
  | ({ readonly status: 'issuing'; readonly signOff: SignOff; readonly issue: Issue } & LetterRecord)
  | ({
      readonly status: 'issued' | 'received';
      readonly signOff: SignOff;
      readonly issued: IssuedLetter;
      readonly receipts: readonly Receipt[];
    } & LetterRecord)
  | ({
      readonly status: 'voided';
      /** Null where it was voided before it was issued. */
      readonly issued: IssuedLetter | null;
      readonly voided: DataOf<'LetterVoided'>;
    } & LetterRecord);

export type KnownLetter = Exclude<LetterState, { readonly status: 'none' }>;

export const initialLetter: LetterState = { status: 'none' };

/** A letter after one more event of its stream; types it does not know leave it as it is. */
export function evolveLetter(state: LetterState, event: LetterEvent): LetterState {
  if (event.type === 'LetterDrafted') {
    const { letterId, kind, about, on: draftedOn, ...text } = event.data;
    return { status: 'drafted', letterId, kind, about, draftedOn, text, external: null };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'LetterAmended': {
      const { on: _, reason: __, ...text } = event.data;
      return { ...recordOf(state), text, status: 'drafted' };
    }
    case 'LetterSignedOff':
      return { ...recordOf(state), status: 'signed-off', signOff: event.data };
    case 'ExternalNumberRecorded':
      return { ...state, external: event.data };
    case 'LetterIssueStarted':
      return state.status === 'signed-off'
        ? { ...recordOf(state), status: 'issuing', signOff: state.signOff, issue: event.data }
        : state;
    case 'LetterIssued':
      return state.status === 'issuing'
        ? { ...recordOf(state), status: 'issued', signOff: state.signOff, issued: event.data, receipts: [] }
        : state;
    case 'LetterReceived':
      return received(state, event.data);
    case 'LetterVoided': {
      const issued = 'issued' in state ? state.issued : null;
      return { ...recordOf(state), status: 'voided', issued, voided: event.data };
    }
    default:
      return state;
  }
}

/** The number that a letter bears, or will bear because another system has given it. */
export function numberOf(letter: KnownLetter): LetterNumber | null {
  if ('issued' in letter && letter.issued !== null) return letter.issued.number;
  const { external } = letter;
  return external === null ? null : { givenBy: 'other-system', system: external.system, text: external.text };
}

function received(state: KnownLetter, receipt: Receipt): KnownLetter {
  if (state.status !== 'issued' && state.status !== 'received') return state;
  const receipts = [...state.receipts, receipt];
  const have = new Set(receipts.map(({ organisationId }) => organisationId));
  const isWithAll = state.text.recipientOrganisationIds.every((id) => have.has(id));
  return { ...state, receipts, status: isWithAll ? 'received' : 'issued' };
}

/** What stays whatever the status is. */
function recordOf(state: KnownLetter): LetterRecord {
  const { letterId, kind, about, draftedOn, text, external } = state;
  return { letterId, kind, about, draftedOn, text, external };
}
