import type { OutputOf, TermGroup } from '@bihuan/contract';
import { useState } from 'react';
import { useAsk, useAskAll } from '../../api/queries.ts';
import { listComma } from '../../i18n/punctuation.ts';
import { codeNamed, codesOf, useTerms } from '../../i18n/terms.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import type { Typed } from '../../parts/typed.ts';
import type { LadderItem } from './ladders-page.tsx';
import { useSettingWords } from './words.ts';

const listed = (text: string): string[] =>
  text
    .split(/[,，、;；]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const orNull = <Item,>(items: readonly Item[]) => (items.length === 0 ? null : items);

type Condition = LadderItem['conditions'][number];
type Matter = keyof OutputOf<'listLadders'>['conditionsOfMatter'];

/** A ladder, new or changed; beside what is typed stands the day of every step, before anything is saved. */
export function LadderForm({
  ladder,
  conditionsOfMatter,
  today,
  onDone,
  onCancel,
}: {
  readonly ladder: LadderItem | null;
  readonly conditionsOfMatter: OutputOf<'listLadders'>['conditionsOfMatter'];
  /** The day where the service is. */
  readonly today: string;
  readonly onDone: (id: string, name: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useSettingWords();
  const say = useTerms();
  const [dueDate, setDueDate] = useState(today);
  const departments = useAskAll('listOrganisations', {}).data ?? [];
  const words = (group: Parameters<typeof say>[0], codes: readonly string[] | null = null) =>
    (codes ?? []).map((code) => say(group, code)).join('、');
  const roles = codesOf('recipientRole')
    .map((code) => say('recipientRole', code))
    .join(listComma());
  const codes = (typed: Typed, name: string, group: TermGroup) =>
    orNull(listed(typed.text(name)).map((text) => codeNamed(group, text) ?? text));
  const conditions: Readonly<Record<Condition, (typed: Typed) => readonly string[] | null>> = {
    matters: (typed) => codes(typed, 'matters', 'matterKind'),
    categories: (typed) => orNull(listed(typed.text('categories'))),
    classes: (typed) => codes(typed, 'classes', 'findingClass'),
    severities: (typed) => codes(typed, 'severities', 'severity'),
    departmentIds: (typed) =>
      orNull(
        listed(typed.text('departmentIds')).map((text) => departments.find(({ name }) => name === text)?.id ?? text),
      ),
  };
  const isSettable = (name: Condition) => ladder === null || ladder.conditions.includes(name);
  /** Whether what the ladder is for, as it is typed, has it. */
  const isOfMatters = (name: Condition, typed: Typed) =>
    (conditions.matters(typed) ?? Object.keys(conditionsOfMatter)).some(
      (matter) => conditionsOfMatter[matter as Matter]?.includes(name) ?? true,
    );
  const conditionTyped = (name: Condition, typed: Typed) => {
    if (!isSettable(name)) return ladder?.when[name] ?? null;
    return isOfMatters(name, typed) ? conditions[name](typed) : null;
  };
  const condition = (name: Condition, label: string, first: string, group?: TermGroup): FormField => ({
    name,
    label,
    kind: 'line',
    onlyWhen: (typed) => isSettable(name) && isOfMatters(name, typed),
    help:
      group === undefined
        ? t('listHelp')
        : t('listHelpOf', {
            words: codesOf(group)
              .map((code) => say(group, code))
              .join(listComma()),
          }),
    first,
  });
  const fields: readonly FormField[] = [
    ...(ladder === null ? [{ name: 'id', label: t('id'), kind: 'line', required: true } satisfies FormField] : []),
    { name: 'nameZh', label: t('nameZh'), kind: 'line', required: true, first: ladder?.name.zh ?? '' },
    { name: 'nameEn', label: t('nameEn'), kind: 'line', required: true, first: ladder?.name.en ?? '' },
    { name: 'order', label: t('order'), kind: 'number', required: true, first: String(ladder?.order ?? 100) },
    condition('matters', t('matters'), words('matterKind', ladder?.when.matters), 'matterKind'),
    condition('categories', t('categories'), (ladder?.when.categories ?? []).join('、')),
    condition('classes', t('classes'), words('findingClass', ladder?.when.classes), 'findingClass'),
    condition('severities', t('severities'), words('severity', ladder?.when.severities), 'severity'),
    condition(
      'departmentIds',
      t('departments'),
      (ladder?.when.departmentIds ?? []).map((id) => departments.find((one) => one.id === id)?.name ?? id).join('、'),
    ),
    {
      name: 'steps',
      label: t('steps'),
      kind: 'rows',
      help: t('toHelp', { roles }),
      columns: [
        { name: 'offset', label: t('offset'), kind: 'number', required: true },
        {
          name: 'kind',
          label: t('step'),
          kind: 'choice',
          required: true,
          choices: codesOf('ladderStep').map((code) => [code, say('ladderStep', code)]),
        },
        {
          name: 'form',
          label: t('form'),
          kind: 'choice',
          required: true,
          choices: [
            ['message', t('message')],
            ['letter', t('letter')],
          ],
          first: 'message',
        },
        { name: 'to', label: t('to'), kind: 'line', required: true },
        { name: 'atOnce', label: t('holdAtOnce'), kind: 'tick' },
      ],
      ...(ladder !== null && {
        first: ladder.steps.map((step) => ({
          offset: String(step.offset),
          kind: step.kind,
          form: step.form,
          to: words('recipientRole', step.to),
          atOnce: step.kind === 'propose-hold' && step.placesHoldAtOnce ? 'yes' : '',
        })),
      }),
    },
    { name: 'reason', label: t('reason'), kind: 'line' },
  ];
  return (
    <CommandForm
      operation="setLadder"
      ifMatch={ladder?.revision ?? null}
      draft={`setLadder.${ladder?.id ?? 'new'}`}
      submit={t('save')}
      takesFocus
      fields={fields}
      request={(typed) => ({
        body: {
          id: ladder?.id ?? typed.text('id'),
          name: { zh: typed.text('nameZh'), en: typed.text('nameEn') },
          order: Number(typed.text('order')),
          when: Object.fromEntries(
            (Object.keys(conditions) as Condition[]).map((name) => [name, conditionTyped(name, typed)]),
          ) as never,
          steps: typed
            .rows('steps')
            .map((row) => ({
              kind: row.text('kind'),
              offset: Number(row.text('offset')),
              form: row.text('form'),
              to: listed(row.text('to')).map((text) => codeNamed('recipientRole', text) ?? text),
              ...(row.text('kind') === 'propose-hold' && { placesHoldAtOnce: row.isTicked('atOnce') }),
            }))
            .toSorted((one, other) => one.offset - other.offset) as never,
          reason: typed.orNull('reason'),
        },
      })}
      onCancel={onCancel}
      onDone={(_, typed) => onDone(ladder?.id ?? typed.text('id'), typed.text('nameZh'))}
      preview={(typed) => (
        <section aria-label={t('previewTitle')}>
          <label className="field">
            <span>{t('previewFor')}</span>
            <input type="date" value={dueDate} onChange={(event) => setDueDate(event.target.value)} />
          </label>
          <Dates typed={typed} dueDate={dueDate} />
        </section>
      )}
    />
  );
}

/** The day of every step that is typed, by the calendars that are known. */
function Dates({ typed, dueDate }: { readonly typed: Typed; readonly dueDate: string }) {
  const t = useSettingWords();
  const say = useTerms();
  const steps = typed
    .rows('steps')
    .filter((row) => /^-?\d{1,3}$/.test(row.text('offset')) && Math.abs(Number(row.text('offset'))) <= 400)
    .map((row) => ({ offset: Number(row.text('offset')), kind: row.text('kind') }))
    .toSorted((one, other) => one.offset - other.offset);
  const isAsked = steps.length > 0 && dueDate !== '';
  const days = useAsk(
    'computeOffsetDays',
    { query: { from: dueDate as never, offsets: steps.map(({ offset }) => offset).join(',') || '0' } },
    { enabled: isAsked },
  );
  if (isAsked && days.error !== null) return <Failure problem={days.error} onRetry={() => void days.refetch()} />;
  if (!isAsked || days.data === undefined) return <p className="quiet">{t('previewNone')}</p>;
  return (
    <table>
      <caption>{t('previewTitle')}</caption>
      <tbody>
        {steps.map(({ offset, kind }, at) => {
          const found = days.data.items.find((one) => one.offset === offset);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one offset while they are typed
            <tr key={at}>
              <td className="day">
                {found?.day ?? '—'}
                {found?.provisional === true && <span className="under">{t('provisional')}</span>}
              </td>
              <td>{kind === '' ? '—' : say('ladderStep', kind)}</td>
              <td className="num">{offset > 0 ? `+${offset}` : offset}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
