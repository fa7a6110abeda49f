import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsOf } from '../../app/moment.ts';
import { useMay } from '../../app/session.tsx';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import { useDrafts } from '../../parts/draft.ts';
import type { FormField } from '../../parts/form-fields.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import type { Typed } from '../../parts/typed.ts';
import { daysOf } from './letter-days.ts';
import { useOutgoingWords } from './words.ts';

export type Letter = OutputOf<'getLetter'>['item'];
type Move = Letter['allowed'][number];

interface MoveForm {
  readonly fields: readonly FormField[];
  readonly body: (typed: Typed) => Readonly<Record<string, unknown>>;
}

/** What brings a letter on its way first, what ends it last. */
const order: readonly Move[] = [
  'signOffLetter',
  'issueLetter',
  'receiveLetter',
  'amendLetter',
  'recordExternalNumber',
  'voidLetter',
];

/** What may be done next with a letter: a button each, and the form of the one that is chosen. */
export function LetterMoves({
  letter,
  today,
  onDone,
}: {
  readonly letter: Letter;
  /** The day where the service is. */
  readonly today: string;
  readonly onDone: (said: string) => void;
}) {
  const t = useOutgoingWords();
  const say = useTerms();
  const may = useMay();
  const isPast = useAsOf() !== null;
  const formOf = useMoveForm(letter, today);
  const drafts = useDrafts();
  const [chosen, choose] = useState<Move | null>(null);
  const offered = order.filter((move) => letter.allowed.includes(move) && may(move));
  const open = chosen !== null && offered.includes(chosen) ? chosen : null;
  const form = open === null ? null : formOf(open);
  return (
    <>
      <MoveButtons
        moves={offered}
        open={open}
        onOpen={choose}
        nameOf={(move) => say('letterMove', move)}
        disabled={isPast}
      />
      {letter.status === 'drafted' && !may('signOffLetter') && <p className="quiet">{t('waitsForSignOff')}</p>}
      {open !== null && form !== null && (
        <CommandForm
          key={`${letter.id} ${open}`}
          operation={open as OperationId}
          fields={form.fields}
          request={(typed) => ({ params: { id: letter.id }, body: form.body(typed) }) as RequestOf<OperationId>}
          ifMatch={letter.revision}
          draft={`${open}.${letter.id}`}
          submit={say('letterMove', open)}
          takesFocus
          onCancel={() => choose(null)}
          onDone={(_, typed) => {
            if (open === 'signOffLetter') drafts.keep(postKept, typed.text('role'));
            choose(null);
            onDone(t('saidMove', { move: say('letterMove', open) }));
          }}
        />
      )}
    </>
  );
}

/** The post that somebody signed with last: whoever signs many letters writes it once. */
const postKept = 'post';

function useMoveForm(letter: Letter, today: string): (move: Move) => MoveForm {
  const drafts = useDrafts();
  const t = useOutgoingWords();
  const say = useTerms();
  const on: FormField = { name: 'on', label: t('on'), kind: 'day', first: today };
  const reason: FormField = { name: 'reason', label: t('reason'), kind: 'text', required: true };
  const note: FormField = { name: 'note', label: t('note'), kind: 'line' };
  return (move) => {
    switch (move) {
      case 'signOffLetter':
        return {
          fields: [
            {
              name: 'role',
              label: t('role'),
              kind: 'line',
              required: true,
              first: drafts.read<string>(postKept) ?? '',
            },
            on,
            note,
          ],
          body: (typed) => ({ by: { role: typed.text('role') }, on: typed.orNull('on'), note: typed.orNull('note') }),
        };
      case 'issueLetter':
        return { fields: [{ ...on, help: t('issueHelp') }], body: (typed) => ({ on: typed.orNull('on') }) };
      case 'voidLetter':
        return { fields: [reason, on], body: (typed) => ({ reason: typed.text('reason'), on: typed.orNull('on') }) };
      case 'receiveLetter':
        return {
          fields: [
            {
              name: 'organisationId',
              label: t('organisation'),
              kind: 'choice',
              required: true,
              choices: [...letter.recipients, ...letter.copies]
                .filter(({ receipt }) => receipt === null)
                .map(({ id, name }) => [id, name]),
            },
            {
              name: 'how',
              label: t('how'),
              kind: 'choice',
              required: true,
              choices: codesOf('receiptMeans').map((code) => [code, say('receiptMeans', code)]),
            },
            { ...on, required: true },
            note,
          ],
          body: (typed) => ({
            organisationId: typed.text('organisationId'),
            how: typed.text('how'),
            on: typed.text('on'),
            note: typed.orNull('note'),
          }),
        };
      case 'recordExternalNumber':
        return {
          fields: [
            { name: 'text', label: t('number'), kind: 'line', required: true },
            { name: 'system', label: t('system'), kind: 'line', required: true },
            { ...on, required: true },
          ],
          body: (typed) => ({ text: typed.text('text'), system: typed.text('system'), on: typed.text('on') }),
        };
      case 'amendLetter':
        return {
          fields: [
            ...daysOf(letter.kind).map(
              (name): FormField => ({ name, label: t(name), kind: 'day', help: t('amendHelp') }),
            ),
            { ...reason, required: letter.status === 'signed-off' },
          ],
          body: (typed) => ({
            ...Object.fromEntries(daysOf(letter.kind).map((name) => [name, typed.orNull(name)])),
            reason: typed.orNull('reason'),
          }),
        };
    }
  };
}
