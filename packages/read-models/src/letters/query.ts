import {
  type ExternalNumber,
  type IssuedLetter,
  type KnownLetter,
  type LetterKind,
  type LetterMove,
  type LetterNumber,
  letterMovesAllowed,
  numberOf,
  type Principal,
  type Receipt,
  type Sees,
  type SignOff,
  type YearlyReportState,
} from '@bihuan/domain';
import { type Condition, itemAt, namesAt, type PageAsked, pageAt, rowsAt } from '../moment-rows.ts';
import type { Answered, Asker, Moment, MomentOf, Paged, View } from '../query.ts';
import { organisationSeen } from '../seen-conditions.ts';
import { letterTable, objectNameTable, organisationNameTable, outlookTable } from './schema.ts';
import { seesLetter } from './sees-letter.ts';
import type { LetterRow, RegisterLine } from './state.ts';

type Status = KnownLetter['status'];

/** An organisation to which a letter goes, and when and how it came there. */
export interface Receiver {
  id: string;
  name: string;
  receipt: Omit<Receipt, 'organisationId'> | null;
}

export interface LetterItem {
  id: string;
  kind: LetterKind;
  status: Status;
  number: LetterNumber | null;
  /** Its line in the register, also while the letter is still being issued, and once it is void. */
  line: RegisterLine | null;
  external: ExternalNumber | null;
  about: KnownLetter['about'];
  /** Of `about.objectIds`, in their order. */
  objectNames: string[];
  recipients: Receiver[];
  copies: Receiver[];
  copyToRoles: KnownLetter['text']['copyToRoles'];
  language: KnownLetter['text']['language'];
  draftedOn: KnownLetter['draftedOn'];
  signOff: SignOff | null;
  issuedOn: IssuedLetter['issuedOn'] | null;
  files: IssuedLetter['files'];
  voided: Extract<KnownLetter, { readonly status: 'voided' }>['voided'] | null;
  sample: string[];
  allowed: LetterMove[];
  revision: string;
}

export interface LettersAsked extends View, PageAsked {
  readonly status?: Status | undefined;
  readonly kind?: LetterKind | undefined;
  /** Of the draft. */
  readonly year?: number | undefined;
  /** Id of an object, finding, policy change, evaluation or allocation line, or the key of a step. */
  readonly subjectId?: string | undefined;
  readonly organisationId?: string | undefined;
  /** Part of a number, our own or another system's, in any kind of brackets. */
  readonly number?: string | undefined;
}

export interface RegisterAsked extends View, PageAsked {
  readonly year: number;
  readonly kind?: LetterKind | undefined;
}

interface OneAsked extends View {
  readonly id: string;
}

type List = Paged & { items: LetterItem[] };

/** Its line in the register as text, and the number that another system gave. */
const numbersInItem = `coalesce(item ->> '$.line.text', '') || ' ' || coalesce(item ->> '$.known.external.text', '')`;

/** Brackets of a year as our numbers have them, whatever somebody typed. */
const asNumberText = (typed: string): string =>
  typed.replaceAll(/[[({【（［]/g, '〔').replaceAll(/[\])}】）］]/g, '〕');

/** What is asked of letters and of their register: now, or as it was. */
export function createLetterQueries(momentOf: MomentOf) {
  const at = (view: View) => momentOf('letters', view);
  return {
    /** The newest draft first. Refused: `request.bad-cursor`. */
    list({ sees }: Asker, asked: LettersAsked): List {
      const moment = at(asked);
      const { year, organisationId } = asked;
      const page = pageAt<LetterRow>(moment, {
        table: letterTable.table,
        orderBy: ['drafted_key', 'id'],
        conditions: [
          ['status = ?', asked.status],
          ['kind = ?', asked.kind],
          ['substr(drafted_on, 1, 4) = ?', year === undefined ? undefined : String(year)],
          ['id IN (SELECT letter_id FROM subjects WHERE subject_id = ?)', asked.subjectId],
          ['instr(receivers, ?) > 0', organisationId === undefined ? undefined : JSON.stringify(organisationId)],
          [`instr(${numbersInItem}, ?) > 0`, asked.number === undefined ? undefined : asNumberText(asked.number)],
          issuedTo(sees),
        ],
        page: asked,
      });
      return answer(moment, page);
    },

    /** Every number given in a year, by kind and number: no gap, and what was voided is among them. Refused: `request.bad-cursor`. */
    register(_principal: Principal, asked: RegisterAsked): List {
      const moment = at(asked);
      const page = pageAt<LetterRow>(moment, {
        table: letterTable.table,
        orderBy: ['year', 'kind', 'sequence', 'id'],
        conditions: [
          ['year = ?', asked.year],
          ['kind = ?', asked.kind],
        ],
        page: asked,
      });
      return answer(moment, page);
    },

    get({ sees }: Asker, asked: OneAsked): (Answered & { item: LetterItem }) | null {
      const moment = at(asked);
      const row = itemAt<LetterRow>(moment, letterTable.table, asked.id);
      const isSeen = row !== null && seesLetter(sees, { issued: issuedOf(row.known), text: row.known.text });
      return isSeen ? { item: withNames(moment)(row), ...moment.answered } : null;
    },

    /** What the office had written for its report on a year; null when nothing. */
    outlookOf(
      _principal: Principal,
      asked: View & { readonly year: number },
    ): Answered & { outlook: YearlyReportState | null } {
      const moment = at(asked);
      const outlook = itemAt<YearlyReportState>(moment, outlookTable.table, String(asked.year));
      return { outlook, ...moment.answered };
    },

    /** Letters that are on the way to their number: what a restart carries on with, oldest first. */
    beingIssued(_principal: Principal, view: View): Answered & { items: { id: string }[] } {
      const moment = at(view);
      const items = rowsAt<{ id: string }>(
        moment,
        `SELECT id FROM ${letterTable.table} WHERE status = 'issuing' AND valid_from <= ? AND valid_to > ?
         ORDER BY drafted_key DESC, id`,
        moment.position,
        moment.position,
      );
      return { items: items.map(({ id }) => ({ id })), ...moment.answered };
    },
  };
}
export type LetterQueries = ReturnType<typeof createLetterQueries>;

/** Those that `seesLetter` lets pass. */
function issuedTo(sees: Sees): Condition {
  const [theirs, ids] = organisationSeen(sees, 'receiver.value');
  const toThem = `EXISTS (SELECT 1 FROM json_each(receivers) AS receiver WHERE ${theirs})`;
  return [`item ->> '$.known.issued' IS NOT NULL AND ${toThem}`, ids];
}

const issuedOf = (known: KnownLetter): IssuedLetter | null => ('issued' in known ? known.issued : null);

const answer = (moment: Moment, { items, next }: { items: LetterRow[]; next: string | null }): List => ({
  items: items.map(withNames(moment)),
  next,
  ...moment.answered,
});

function withNames(moment: Moment): (row: LetterRow) => LetterItem {
  const nameOf = namesAt(moment, organisationNameTable.table);
  const objectNameOf = namesAt(moment, objectNameTable.table);
  return ({ known, line, revision }) => {
    const { letterId: id, kind, status, about, text, external, draftedOn } = known;
    const issued = issuedOf(known);
    const receipts = 'receipts' in known ? known.receipts : [];
    const receiver = (organisationId: string): Receiver => {
      const receipt = receipts.find((one) => one.organisationId === organisationId);
      const { organisationId: _, ...rest } = receipt ?? {};
      const shown = receipt === undefined ? null : (rest as Receiver['receipt']);
      return { id: organisationId, name: nameOf(organisationId) ?? organisationId, receipt: shown };
    };
    return {
      id,
      kind,
      status,
      number: numberOf(known),
      line,
      external,
      about,
      objectNames: about.objectIds.map((objectId) => objectNameOf(objectId) ?? objectId),
      recipients: text.recipientOrganisationIds.map(receiver),
      copies: text.copyToOrganisationIds.map(receiver),
      copyToRoles: text.copyToRoles,
      language: text.language,
      draftedOn,
      signOff: 'signOff' in known ? known.signOff : null,
      issuedOn: issued?.issuedOn ?? null,
      files: issued?.files ?? [],
      voided: 'voided' in known ? known.voided : null,
      sample: text.sample,
      allowed: letterMovesAllowed(known),
      revision,
    };
  };
}
