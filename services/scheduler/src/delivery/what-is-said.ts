import {
  type CalendarDate,
  type IssuedStep,
  type Language,
  type Matter,
  type WorkingCalendar,
  workingDaysBetween,
} from '@bihuan/domain';
import { digestView, type Message, renderMessage } from '@bihuan/notices';

/** One matter of a message. */
export interface Line {
  readonly matter: Matter;
  readonly step: Pick<IssuedStep, 'kind' | 'dueDate'> & { readonly standsFor: Readonly<IssuedStep['standsFor']> };
  /** Of a policy change its title. */
  readonly objectName: string;
  /** The unit concerned; null where nobody knows it. */
  readonly unit: string | null;
  readonly description: string;
  /** What is asked of the unit; of a policy change the document that it rests on; of a look-back what is to be looked at. */
  readonly requirement: string | null;
  /** Whether the recipient is the one who has to do it; others are told so that they see to it. */
  readonly mustAct: boolean;
  /** Of the last letter that chases it; null where none was issued. */
  readonly letterNumber: string | null;
  readonly isSample: boolean;
  /** Path of a link by which the recipient acts without signing in; null where there is none. */
  readonly actPath?: string | null;
}

export interface ToSay {
  readonly lines: readonly Line[];
  /** The organisation that is addressed, or the post. */
  readonly addressee: string;
  /** `person:p-1`: whose inbox the link of a digest opens. */
  readonly recipientKey: string;
  readonly language: Language;
  /** The day that days are counted to. */
  readonly on: CalendarDate;
  readonly calendar: WorkingCalendar;
  readonly issuer: string;
  /** Without a slash at the end; null where messages carry no link. */
  readonly publicUrl: string | null;
  /** Most matters that a digest lists; the others are counted. */
  readonly mostLines: number;
}

/** A message in the words of its template: one matter by itself, several as a digest, reckoned for the day it is sent on. */
export function whatIsSaid({ lines, addressee, on, language, issuer, mostLines, ...asked }: ToSay): Message {
  const common = { addressee, issuer, on, sample: lines.some(({ isSample }) => isSample) };
  const reckoned = lines.map((line) => ({ line, ...reckonedOf(line, { addressee, on, ...asked }) }));
  const [only] = reckoned;
  if (reckoned.length === 1 && only !== undefined) {
    const { line, item, days, isLate } = only;
    const single = { ...common, ...item, mustAct: line.mustAct };
    return isLate
      ? renderMessage('reminder', { ...single, step: line.step.kind, workingDaysOverdue: days }, language)
      : renderMessage('notice', { ...single, workingDaysLeft: -days }, language);
  }
  const overdue = reckoned
    .filter(({ isLate }) => isLate)
    .map(({ line: { step, letterNumber }, item, days }) => {
      return { ...item, step: step.kind, letterNumber, workingDaysOverdue: days };
    });
  const dueSoon = reckoned
    .filter(({ isLate }) => !isLate)
    .map(({ item, days }) => ({ ...item, workingDaysLeft: -days }));
  const link = linkOf(asked.publicUrl, `/inbox?recipient=${encodeURIComponent(asked.recipientKey)}`);
  return renderMessage('digest', digestView({ ...common, cap: mostLines, overdue, dueSoon, link }), language);
}

function reckonedOf(
  { matter, step, objectName, unit, description, requirement, actPath = null }: Line,
  { addressee, on, calendar, publicUrl }: Pick<ToSay, 'addressee' | 'on' | 'calendar' | 'publicUrl'>,
) {
  const { dueDate, standsFor } = step;
  const { days, provisional } = workingDaysBetween(dueDate, on, calendar);
  const item = {
    matter: matter.kind,
    objectName,
    // Whoever is addressed need not be named again.
    unit: unit === addressee ? null : unit,
    description,
    requirement,
    dueDate,
    provisional,
    standsFor: standsFor.map(({ kind }) => kind),
    link: linkOf(publicUrl, actPath ?? pageOf(matter)),
  };
  // Minus nought would be another number than nought.
  return { item, days: days === 0 ? 0 : days, isLate: dueDate < on };
}

const pageOf = ({ kind, id }: Matter): string =>
  `/${kind === 'policy-change' ? 'policy-changes' : 'findings'}/${encodeURIComponent(id)}`;

const linkOf = (publicUrl: string | null, path: string): string | null =>
  publicUrl === null ? null : `${publicUrl}${path}`;
