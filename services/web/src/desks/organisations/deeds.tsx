import type { RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { MoveButtons } from '../../parts/move-buttons.tsx';
import type { Typed } from '../../parts/typed.ts';
import { useKinds, useOrganisations } from './choices.ts';
import type { Organisation } from './list-page.tsx';
import { useOrganisationWords } from './words.ts';

const deeds = [
  'renameOrganisation',
  'changeSupervisor',
  'amendOrganisation',
  'mergeOrganisation',
  'splitOrganisation',
  'withdrawOrganisation',
] as const;
type Deed = (typeof deeds)[number];
type Body = RequestOf<Deed>['body'];

/** What may be recorded about an organisation that is there, each with its reason. */
export function OrganisationDeeds({ organisation }: { readonly organisation: Organisation }) {
  const t = useOrganisationWords();
  const may = useMay();
  const [chosen, choose] = useState<Deed | null>(null);
  const [done, setDone] = useState<Deed | null>(null);
  const offered = deeds.filter((deed) => may(deed));
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="organisation-deeds" className="no-print">
      {done !== null && (
        <p className="done" role="status">
          {t('done', { what: t(done) })}
        </p>
      )}
      <h2 id="organisation-deeds">{t('deeds')}</h2>
      <MoveButtons moves={offered} open={chosen} onOpen={choose} nameOf={t} />
      {chosen !== null && (
        <DeedForm
          key={chosen}
          deed={chosen}
          organisation={organisation}
          onDone={() => {
            setDone(chosen);
            choose(null);
          }}
        />
      )}
    </section>
  );
}

interface DeedFormProps {
  readonly deed: Deed;
  readonly organisation: Organisation;
  readonly onDone: () => void;
}

function DeedForm({ deed, organisation, onDone }: DeedFormProps) {
  const t = useOrganisationWords();
  const kinds = useKinds();
  const others = useOrganisations(organisation.id);
  const reason: FormField = { name: 'reason', label: t('reason'), kind: 'line', required: true };
  const form = (fields: readonly FormField[], body: (typed: Typed) => object) => (
    <CommandForm
      operation={deed}
      fields={[...fields, reason]}
      draft={`${deed}.${organisation.id}`}
      submit={t(deed)}
      ifMatch={organisation.revision}
      takesFocus
      request={(typed) => ({
        params: { id: organisation.id },
        body: { ...body(typed), reason: typed.text('reason') } as Body as never,
      })}
      onDone={onDone}
    />
  );
  switch (deed) {
    case 'renameOrganisation':
      return form([{ name: 'name', label: t('newName'), kind: 'line', required: true }], (typed) => ({
        name: typed.text('name'),
      }));
    case 'changeSupervisor':
      return form(
        [{ name: 'parentId', label: t('parent'), kind: 'choice', choices: others, none: t('noParent') }],
        (typed) => ({ parentId: typed.orNull('parentId') }),
      );
    case 'amendOrganisation':
      return form(
        [
          { name: 'code', label: t('code'), kind: 'line', help: t('codeHelp'), first: organisation.code ?? '' },
          {
            name: 'kind',
            label: t('kind'),
            kind: 'choice',
            required: true,
            choices: kinds,
            first: organisation.kind,
          },
        ],
        (typed) => ({ code: typed.orNull('code'), kind: typed.text('kind') }),
      );
    case 'mergeOrganisation':
      return form(
        [
          {
            name: 'into',
            label: t('mergeInto'),
            kind: 'choice',
            required: true,
            choices: others,
            help: t('mergeHelp'),
          },
        ],
        (typed) => ({ into: typed.text('into') }),
      );
    case 'splitOrganisation':
      return form(splitFields(t, others), (typed) => ({
        successors: [
          { organisationId: typed.text('main'), isMain: true, takesOver: typed.orNull('mainTakesOver') },
          ...typed.rows('others').map((row) => ({
            ...{ organisationId: row.text('organisationId'), isMain: false, takesOver: row.orNull('takesOver') },
          })),
        ],
      }));
    case 'withdrawOrganisation':
      return (
        <>
          <p className="quiet">{t('withdrawHelp')}</p>
          {form([], () => ({}))}
        </>
      );
  }
}

const splitFields = (
  t: ReturnType<typeof useOrganisationWords>,
  others: ReturnType<typeof useOrganisations>,
): readonly FormField[] => [
  {
    name: 'main',
    label: t('mainSuccessor'),
    kind: 'choice',
    required: true,
    choices: others,
    help: t('mainHelp'),
  },
  { name: 'mainTakesOver', label: t('takesOver'), kind: 'line' },
  {
    name: 'others',
    label: t('otherSuccessors'),
    kind: 'rows',
    required: true,
    columns: [
      { name: 'organisationId', label: t('successor'), kind: 'choice', required: true, choices: others },
      { name: 'takesOver', label: t('takesOver'), kind: 'line' },
    ],
  },
];
