import {
  type CommandMetadata,
  completeIssue,
  giveNumber,
  type KnownLetter,
  type LetterFormat,
  type LetterNumber,
  type LetterState,
  letterFormatSchema,
  letterReady,
  type RegisterEvent,
  registerId,
} from '@bihuan/domain';
import type { CommandEffect } from '@bihuan/event-store';
import { type Carrying, partCommand } from '../../command-metadata.ts';
import type { Parts } from '../../parts.ts';
import { renderLetter } from './render-letter.ts';

type Issuing = Extract<KnownLetter, { readonly status: 'issuing' }>;

/**
 * From the begun issue to its end: takes the next number of the register, renders, keeps the bytes, records that the letter is issued.
 * Every step finds its own effect when it is repeated, by ids that follow from the letter: whatever is interrupted anywhere goes on with
 * the same day and the same number, and any number of processes may do so at once. Refused: `letter.voided` where somebody has voided it
 * meanwhile; a number that it had taken stays in the register as void.
 */
export async function carryOutIssue(
  parts: Pick<Parts, 'streams' | 'kept'>,
  letterId: string,
  by: Carrying,
): Promise<CommandEffect<LetterState> | null> {
  const { streams } = parts;
  const state = await streams.letter.load(letterId);
  if (state.status !== 'issuing') {
    if (state.status === 'issued' || state.status === 'received') return null;
    letterReady(state, 'issueLetter');
    return null;
  }
  const commandOf = issueCommands(streams.letter.nameOf(letterId), by);
  const number = await numberFor(parts, state, commandOf('number'));
  const files = await keepFiles(parts, state, number.text);
  return streams.letter.execute({
    id: letterId,
    command: commandOf('issued'),
    decide: (now) => completeIssue({ number, files }, now),
  });
}

/** The commands of one issue, each with an id that follows from the letter and the step. */
const issueCommands =
  (stream: string, by: Carrying) =>
  (step: 'number' | 'issued'): CommandMetadata =>
    partCommand(stream, `issue ${step}`, by, null);

async function numberFor(
  { streams }: Pick<Parts, 'streams'>,
  letter: Issuing,
  command: CommandMetadata,
): Promise<LetterNumber> {
  const { kind, issue, external } = letter;
  if (issue.word === null && external !== null) {
    return { givenBy: 'other-system', system: external.system, text: external.text };
  }
  const register = registerId(kind, issue.year);
  const { events } = await streams['letter-register'].execute({
    id: register,
    command,
    decide: (state) => giveNumber(letter, issue, state),
  });
  const [given] = events;
  if (given === undefined) throw new Error(`no number in ${register} for letter ${letter.letterId}`);
  const { word, year, sequence, text } = given.data as unknown as RegisterEvent['data'];
  return { givenBy: 'register', word, year, sequence, text };
}

async function keepFiles({ kept }: Pick<Parts, 'kept'>, { kind, about, text, issue }: Issuing, number: string) {
  const files: { format: LetterFormat; hash: string; bytes: number }[] = [];
  for (const format of letterFormatSchema.options) {
    const bytes = await renderLetter({ kind, about, text, issue: { number, on: issue.on } }, format);
    const { hash, size } = await kept.put(bytes);
    files.push({ format, hash, bytes: size });
  }
  return files;
}
