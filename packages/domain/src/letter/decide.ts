import { sameData } from '../event/same-data.ts';
import { Refused } from '../refusals/refused.ts';
import { yearSchema } from '../time/years.ts';
import type { LetterEvent } from './events.ts';
import { letterReady } from './moves.ts';
import { type LetterNumber, type NumberWords, parseNumberText } from './number.ts';
import type { KnownLetter, LetterState } from './state.ts';

type DataOf<Type extends LetterEvent['type']> = Extract<LetterEvent, { readonly type: Type }>['data'];
type Only<Status extends KnownLetter['status']> = Extract<KnownLetter, { readonly status: Status }>;

/** Drafted once: the same id again, as a repeated step of a ladder has it, changes nothing while the letter is the same step's. */
export function draftLetter(command: DataOf<'LetterDrafted'>, state: LetterState): LetterEvent[] {
  if (state.status === 'none') return [{ type: 'LetterDrafted', data: command }];
  const { stepKey } = command.about;
  if (stepKey !== null && stepKey === state.about.stepKey) return [];
  throw new Refused('letter.already-drafted', { letterId: command.letterId });
}

/** The same text again changes nothing; another one puts a signed letter back among the drafts. */
export function amendLetter(command: DataOf<'LetterAmended'>, state: LetterState): LetterEvent[] {
  const letter = letterReady(state, 'amendLetter');
  const { on: _, reason: __, ...text } = command;
  return sameData(text, letter.text) ? [] : [{ type: 'LetterAmended', data: command }];
}

/** 签发. Refused `letter.nobody-signs`, `letter.no-recipient`, `letter.day-before`. */
export function signOffLetter(command: DataOf<'LetterSignedOff'>, state: LetterState): LetterEvent[] {
  const letter = letterReady(state, 'signOffLetter');
  if (command.by.personId === null && command.by.role === null) {
    throw new Refused('letter.nobody-signs', {}, { pointer: '/by' });
  }
  if (letter.text.recipientOrganisationIds.length === 0) throw new Refused('letter.no-recipient');
  refuseBefore(command.on, letter.draftedOn);
  return [{ type: 'LetterSignedOff', data: command }];
}

/** Refused `letter.number-known` for a second one, `letter.number-ours` for a text that our own register gives. */
export function recordExternalNumber(
  command: DataOf<'ExternalNumberRecorded'>,
  state: LetterState,
  words: readonly string[],
): LetterEvent[] {
  const { external } = letterReady(state, 'recordExternalNumber');
  if (external !== null) {
    if (external.text === command.text && external.system === command.system) return [];
    throw new Refused('letter.number-known', { text: external.text });
  }
  const parts = parseNumberText(command.text);
  if (parts !== null && words.includes(parts.word)) {
    throw new Refused('letter.number-ours', { text: command.text, word: parts.word }, { pointer: '/text' });
  }
  return [{ type: 'ExternalNumberRecorded', data: command }];
}

/**
 * From here on day and year stand, and the letter is on its way to its number; one that is on its way already goes on as it began.
 * Refused `letter.day-before`.
 */
export function startIssue(
  { on }: Pick<DataOf<'LetterIssueStarted'>, 'on'>,
  state: LetterState,
  words: NumberWords,
): LetterEvent[] {
  const letter = letterReady(state, 'issueLetter') as Only<'signed-off' | 'issuing'>;
  if (letter.status === 'issuing') return [];
  refuseBefore(on, letter.signOff.on);
  const year = yearSchema.safeParse(Number(on.slice(0, 4)));
  if (!year.success) throw new Refused('calendar.year-out-of-reach', { value: on }, { pointer: '/on' });
  const word = letter.external === null ? words[letter.kind] : null;
  return [{ type: 'LetterIssueStarted', data: { on, year: year.data, word } }];
}

/** Once the bytes are kept. A letter that was issued meanwhile, by somebody who finished the same issue, stays as it is. */
export function completeIssue(
  { number, files }: { readonly number: LetterNumber; readonly files: DataOf<'LetterIssued'>['files'] },
  state: LetterState,
): LetterEvent[] {
  if (state.status === 'issued' || state.status === 'received') return [];
  const letter = letterReady(state, 'issueLetter') as Only<'signed-off' | 'issuing'>;
  if (letter.status !== 'issuing') {
    throw new Refused('letter.move-not-allowed', {
      move: 'issueLetter',
      status: letter.status,
      allowed: ['issueLetter'],
    });
  }
  return [{ type: 'LetterIssued', data: { number, issuedOn: letter.issue.on, files } }];
}

/** Each organisation confirms once. Refused `letter.not-a-recipient`, `letter.day-before`. */
export function receiveLetter(command: DataOf<'LetterReceived'>, state: LetterState): LetterEvent[] {
  const letter = letterReady(state, 'receiveLetter') as Only<'issued' | 'received'>;
  const { organisationId } = command;
  const { recipientOrganisationIds, copyToOrganisationIds } = letter.text;
  if (![...recipientOrganisationIds, ...copyToOrganisationIds].includes(organisationId)) {
    throw new Refused('letter.not-a-recipient', { organisationId }, { pointer: '/organisationId' });
  }
  if (letter.receipts.some((receipt) => receipt.organisationId === organisationId)) return [];
  refuseBefore(command.on, letter.issued.issuedOn);
  return [{ type: 'LetterReceived', data: command }];
}

/** 作废; voiding it twice changes nothing. */
export function voidLetter(command: DataOf<'LetterVoided'>, state: LetterState): LetterEvent[] {
  if (state.status === 'voided') return [];
  const letter = letterReady(state, 'voidLetter');
  refuseBefore(command.on, 'issued' in letter && letter.issued !== null ? letter.issued.issuedOn : letter.draftedOn);
  return [{ type: 'LetterVoided', data: command }];
}

function refuseBefore(on: string, earliest: string): void {
  if (on < earliest) throw new Refused('letter.day-before', { on, earliest }, { pointer: '/on' });
}
