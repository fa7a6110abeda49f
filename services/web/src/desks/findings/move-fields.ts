import type { OperationId, RequestOf } from '@bihuan/contract';
import { colon } from '../../i18n/punctuation.ts';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import type { FormField } from '../../parts/form-fields.tsx';
import type { Typed } from '../../parts/typed.ts';
import type { Finding } from './standing.ts';
import { useFindingWords } from './words.ts';

export type Move = Finding['allowed'][number];

/** How one move is filled in: its fields, and the command that they make. */
export interface MoveForm {
  readonly operation: OperationId;
  readonly fields: readonly FormField[];
  readonly request: (typed: Typed) => RequestOf<OperationId>;
}

type Body = Readonly<Record<string, unknown>>;

/** The form of a move on a finding; null for what has a page of its own (evidence is brought on the unit's desk). */
export function useMoveForm(today: string): (move: Move, finding: Finding) => MoveForm | null {
  const t = useFindingWords();
  const say = useTerms();
  const choices = (group: Parameters<typeof codesOf>[0], codes: readonly string[] = codesOf(group)) =>
    codes.map((code) => [code, say(group, code)] as const);
  const on: FormField = { name: 'on', label: t('on'), kind: 'day', required: true, first: today };
  const text = (name: string, label: string, more: Partial<FormField> = {}): FormField => ({
    name,
    label,
    kind: 'text',
    required: true,
    ...more,
  });
  const rating = (name: string, label: string, first = ''): FormField => ({
    name,
    label,
    kind: 'choice',
    required: true,
    choices: choices('rating'),
    first,
  });
  const results: FormField = {
    name: 'results',
    label: t('results'),
    kind: 'rows',
    help: t('resultsHelp'),
    columns: [
      { name: 'kind', label: t('resultKind'), kind: 'choice', choices: choices('result') },
      { name: 'amount', label: t('amount'), kind: 'money' },
      { name: 'note', label: t('note'), kind: 'line' },
    ],
  };
  const resultRows = (typed: Typed) =>
    typed
      .rows('results')
      .map((row) => ({ kind: row.text('kind'), amount: row.fen('amount'), note: row.orNull('note') }));

  return (move, finding) => {
    const form = (fields: readonly FormField[], body: (typed: Typed) => Body, params: Body = {}): MoveForm => ({
      operation: move,
      fields,
      request: (typed) => ({ params: { id: finding.id, ...params }, body: body(typed) }) as never,
    });
    const measureColumns: readonly FormField[] = [
      { name: 'text', label: t('measure'), kind: 'line' },
      { name: 'target', label: t('measureTarget'), kind: 'line' },
      { name: 'dueDate', label: t('measureDue'), kind: 'day' },
    ];
    switch (move) {
      case 'returnCompletion':
        return form(
          [
            {
              name: 'reasons',
              label: t('reasons'),
              kind: 'rows',
              help: t('reasonsHelp'),
              columns: [{ name: 'text', label: t('reason'), kind: 'line', required: true }],
            },
            on,
          ],
          (typed) => ({ reasons: typed.rows('reasons').map((row) => row.text('text')), on: typed.text('on') }),
        );
      case 'verifyCompletion':
        return form(
          [
            {
              name: 'kind',
              label: t('closingKind'),
              kind: 'choice',
              required: true,
              help: t('closingHelp'),
              choices: choices('closingKind'),
              first: finding.state === 'submitted' ? 'rectified' : '',
            },
            rating('rating', t('ratingChecked'), finding.claim ?? ''),
            text('reason', t('closingReason')),
            results,
            on,
          ],
          (typed) => ({
            kind: typed.text('kind'),
            rating: typed.text('rating'),
            reason: typed.text('reason'),
            results: resultRows(typed),
            on: typed.text('on'),
          }),
        );
      case 'bookResults':
        return form([results, on], (typed) => ({ results: resultRows(typed), on: typed.text('on') }));
      case 'decideExtension': {
        const asked = finding.extensions.find(({ decision }) => decision === null);
        return form(
          [
            {
              name: 'decision',
              label: t('decision'),
              kind: 'choice',
              required: true,
              choices: [
                ['grant', t('grant')],
                ['decline', t('decline')],
              ],
            },
            {
              name: 'until',
              label: t('givenUntil'),
              kind: 'day',
              help: t('givenUntilHelp', { day: asked?.until ?? '' }),
              onlyWhen: (typed) => typed.text('decision') !== 'decline',
            },
            text('reason', t('reason'), { required: false, help: t('declineHelp') }),
            on,
          ],
          (typed) => ({
            decision: typed.text('decision'),
            extensionId: asked?.extensionId,
            ...(typed.text('decision') === 'grant' && { until: typed.orNull('until') }),
            reason: typed.orNull('reason'),
            on: typed.text('on'),
          }),
        );
      }
      case 'resolveFindingDispute': {
        const open = finding.disputes.find(({ resolution }) => resolution === null);
        return form(
          [
            {
              name: 'upheld',
              label: t('upholding'),
              kind: 'choice',
              required: true,
              choices: [
                ['no', t('notUpheldChoice')],
                ['yes', t('upheldChoice')],
              ],
            },
            text('answer', t('answer')),
            on,
          ],
          (typed) => ({
            upheld: typed.text('upheld') === 'yes',
            answer: typed.text('answer'),
            on: typed.text('on'),
          }),
          { disputeId: open?.disputeId },
        );
      }
      case 'flagFinding':
        return form(
          [
            {
              name: 'flag',
              label: t('flag'),
              kind: 'choice',
              required: true,
              choices: choices(
                'findingFlag',
                codesOf('findingFlag').filter((code) => !(finding.flags as readonly string[]).includes(code)),
              ),
            },
            { name: 'note', label: t('note'), kind: 'line' },
            on,
          ],
          (typed) => ({ flag: typed.text('flag'), note: typed.orNull('note'), on: typed.text('on') }),
        );
      case 'unflagFinding':
        return {
          operation: move,
          fields: [
            {
              name: 'flag',
              label: t('flag'),
              kind: 'choice',
              required: true,
              choices: choices('findingFlag', finding.flags),
            },
            text('reason', t('reason')),
          ],
          request: (typed) =>
            ({ params: { id: finding.id, flag: typed.text('flag') }, body: { reason: typed.text('reason') } }) as never,
        };
      case 'recogniseRepeat':
        return form(
          [{ name: 'repeatOf', label: t('repeatOf'), kind: 'line', required: true }, text('reason', t('reason'))],
          (typed) => ({ repeatOf: typed.text('repeatOf'), reason: typed.text('reason') }),
        );
      case 'planLookBack': {
        const isMoved = finding.lookBack?.dueDate != null;
        return form(
          [
            { name: 'dueDate', label: t('lookBackDay'), kind: 'day', required: true },
            { name: 'note', label: t('lookBackWhat'), kind: 'line' },
            ...(isMoved ? [text('reason', t('lookBackMoved'))] : []),
            on,
          ],
          (typed) => ({
            dueDate: typed.text('dueDate'),
            note: typed.orNull('note'),
            reason: typed.orNull('reason'),
            on: typed.text('on'),
          }),
        );
      }
      case 'passLookBack':
        return form([text('note', t('lookBackFound')), on], (typed) => ({
          note: typed.text('note'),
          on: typed.text('on'),
        }));
      case 'reopenFinding':
        return form(
          [
            text('reason', t('reopenReason')),
            ...choices('survivingFact').map(
              ([code, words]): FormField => ({
                name: `survives-${code}`,
                label: `${t('survives')}${colon()}${words}`,
                kind: 'tick',
              }),
            ),
            { name: 'dueDate', label: t('newDay'), kind: 'day' },
            on,
          ],
          (typed) => ({
            reason: typed.text('reason'),
            survives: codesOf('survivingFact').filter((code) => typed.isTicked(`survives-${code}`)),
            dueDate: typed.orNull('dueDate'),
            on: typed.text('on'),
          }),
        );
      case 'withdrawFinding':
        return form([text('reason', t('reason'))], (typed) => ({ reason: typed.text('reason') }));
      case 'disputeFinding':
        return form(
          [{ name: 'from', label: t('from'), kind: 'line', required: true }, text('text', t('disputeText')), on],
          (typed) => ({ from: typed.text('from'), text: typed.text('text'), on: typed.text('on') }),
        );
      case 'makeCommitment':
        return form(
          [
            { name: 'measures', label: t('measures'), kind: 'rows', columns: measureColumns },
            { name: 'role', label: t('role'), kind: 'line', required: true },
            on,
          ],
          (typed) => ({
            measures: measureRows(typed),
            responsible: { role: typed.text('role') },
            on: typed.text('on'),
          }),
        );
      case 'amendCommitment':
        return form(
          [
            {
              name: 'measures',
              label: t('measures'),
              kind: 'rows',
              columns: measureColumns,
              first: (finding.commitment?.measures ?? []).map(({ measureId, text: words, target, dueDate }) => ({
                measureId,
                text: words,
                target: target ?? '',
                dueDate,
              })),
            },
            {
              name: 'role',
              label: t('role'),
              kind: 'line',
              required: true,
              first: finding.commitment?.responsible.role ?? '',
            },
            text('reason', t('reason')),
            on,
          ],
          (typed) => ({
            measures: measureRows(typed).map((row, at) => ({
              ...row,
              measureId: typed.rows('measures')[at]?.orNull('measureId') ?? null,
            })),
            responsible: { personId: finding.commitment?.responsible.personId ?? null, role: typed.text('role') },
            reason: typed.text('reason'),
            on: typed.text('on'),
          }),
        );
      case 'reportProgress':
        return form(
          [
            {
              name: 'measureId',
              label: t('whichMeasure'),
              kind: 'choice',
              required: true,
              choices: (finding.commitment?.measures ?? []).map(({ measureId, text: words }) => [
                measureId,
                `${measureId}. ${words}`,
              ]),
            },
            { name: 'percent', label: t('percent'), kind: 'number', required: true },
            { name: 'note', label: t('note'), kind: 'line' },
            on,
          ],
          (typed) => ({
            measureId: typed.text('measureId'),
            percent: Number(typed.text('percent')),
            note: typed.orNull('note'),
            on: typed.text('on'),
          }),
        );
      case 'requestExtension':
        return form(
          [{ name: 'until', label: t('wantedUntil'), kind: 'day', required: true }, text('reason', t('reason')), on],
          (typed) => ({ until: typed.text('until'), reason: typed.text('reason'), on: typed.text('on') }),
        );
      case 'submitCompletion':
        return form(
          [rating('claim', t('ratingClaimed')), text('note', t('note'), { required: false }), on],
          (typed) => ({
            claim: typed.text('claim'),
            note: typed.orNull('note'),
            on: typed.text('on'),
          }),
        );
      case 'attachEvidence':
        return null;
    }
  };
}

const measureRows = (typed: Typed) =>
  typed
    .rows('measures')
    .map((row) => ({ text: row.text('text'), target: row.orNull('target'), dueDate: row.text('dueDate') }));
