import type { OutputOf } from '@bihuan/contract';
import { useAskAll } from '../../api/queries.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { usePolicyWords } from './words.ts';

/** What a person decides about a policy change, by the names of the operations. */
export const policyMoves = [
  'adoptPolicyChange',
  'rejectPolicyChange',
  'extendPolicyChange',
  'implementPolicyChange',
  'addPolicyChangeGrounds',
  'withdrawPolicyChange',
] as const;
export type PolicyMove = (typeof policyMoves)[number];

interface MoveFormProps {
  readonly move: PolicyMove;
  readonly item: OutputOf<'getPolicyChange'>['item'];
  /** Today where the service is. */
  readonly on: string;
  readonly onDone: () => void;
}

/** One move; what was typed is kept until it is sent. */
export const MoveForm = (props: MoveFormProps) =>
  props.move === 'addPolicyChangeGrounds' ? <GroundsForm {...props} /> : <DecisionForm {...props} />;

/** Further outcomes, and findings of its object, that argue for it. */
function GroundsForm({ move, item, on, onDone }: MoveFormProps) {
  const t = usePolicyWords();
  const about = item.object === null ? {} : { objectId: item.object.id };
  const evaluations = useAskAll('listEvaluations', about);
  const findings = useAskAll('listFindings', about);
  const isNamed = (named: readonly { readonly id: string }[], id: string) => named.some((one) => one.id === id);
  const outcomes = (evaluations.data ?? []).filter(({ id }) => !isNamed(item.evaluations, id));
  const found = (findings.data ?? []).filter(({ id }) => !isNamed(item.findings, id));
  const inWords = (parts: readonly (string | number | null)[]) => parts.filter((part) => part !== null).join(' · ');
  const fields: readonly FormField[] = [
    {
      name: 'evaluationId',
      label: t('chooseGrounds'),
      help: t('groundsHelp'),
      kind: 'choice',
      choices: outcomes.map(({ id, objectName, evaluationYear, grade }) => [
        id,
        inWords([evaluationYear, objectName, grade]),
      ]),
    },
    {
      name: 'findingId',
      label: t('chooseFinding'),
      kind: 'choice',
      choices: found.map(({ id, objectName, description }) => [id, inWords([objectName, description])]),
    },
    { name: 'note', label: t('remark'), kind: 'line' },
    { name: 'on', label: t('on'), kind: 'day', required: true, first: on },
  ];
  return (
    <CommandForm
      operation={move}
      fields={fields}
      ifMatch={item.revision}
      draft={`policy.${item.id}.${move}`}
      submit={t(move)}
      onDone={onDone}
      request={(typed) => {
        const named = (name: string) => [typed.orNull(name)].filter((id) => id !== null);
        const grounds = { evaluationIds: named('evaluationId'), findingIds: named('findingId') };
        const body = { grounds, note: typed.orNull('note'), on: typed.text('on') };
        return { params: { id: item.id }, body: body as never };
      }}
    />
  );
}

/** One decision with its reason. */
function DecisionForm({ move, item, on, onDone }: MoveFormProps) {
  const t = usePolicyWords();
  const asksOffice = move === 'adoptPolicyChange';
  const asksTerm = asksOffice || move === 'extendPolicyChange';
  const why = move === 'implementPolicyChange' ? 'note' : 'reason';
  const organisations = useAskAll('listOrganisations', {}, { enabled: asksOffice });
  const office: FormField = {
    name: 'officeId',
    label: t('office'),
    kind: 'choice',
    required: true,
    first: item.office?.id ?? '',
    choices: (organisations.data ?? []).map(({ id, name }) => [id, name] as const),
  };
  const term: FormField = {
    name: 'dueDate',
    label: t(asksOffice ? 'dueDate' : 'newDueDate'),
    kind: 'day',
    required: true,
  };
  const fields: readonly FormField[] = [
    ...(asksOffice ? [office] : []),
    ...(asksTerm ? [term] : []),
    { name: why, label: t(why), help: t('reasonHelp'), kind: 'text', required: true },
    // That a change was carried out has to be shown, and this page takes no files.
    { name: 'documentNumber', label: t('documentNumber'), kind: 'line', required: move === 'implementPolicyChange' },
    { name: 'on', label: t('on'), kind: 'day', required: true, first: on },
  ];
  return (
    <CommandForm
      operation={move}
      fields={fields}
      ifMatch={item.revision}
      draft={`policy.${item.id}.${move}`}
      submit={t(move)}
      onDone={onDone}
      request={(typed) => {
        const body = {
          [why]: typed.text(why),
          documentNumber: typed.orNull('documentNumber'),
          on: typed.text('on'),
          ...(asksTerm && { dueDate: typed.text('dueDate') }),
          ...(asksOffice && { officeId: typed.text('officeId') }),
        };
        return { params: { id: item.id }, body: body as never };
      }}
    />
  );
}
