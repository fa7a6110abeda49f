import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAskPages } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { More } from '../../parts/more.tsx';
import { Wide } from '../../parts/wide.tsx';
import { usePeople } from './people.ts';
import { useAdministrationWords } from './words.ts';

type Appointment = OutputOf<'listDeputies'>['items'][number];

/** Who stands in for whom, and when. */
export function DeputiesPage() {
  const t = useAdministrationWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const deputies = useAskPages('listDeputies', { query: { limit: 200 } });
  return (
    <>
      <p>
        <Link to="/administration">← {t('back')}</Link>
      </p>
      <h1>{t('deputies')}</h1>
      <p className="lead">{t('deputiesLead')}</p>
      <Answered question={deputies}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const today = pages[0]?.on ?? '';
          return (
            <>
              {may('appointDeputy') && (
                <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                  {t('appointDeputy')}
                </button>
              )}
              {isOpen && <Appointing today={today} onDone={() => setOpen(false)} />}
              {items.length === 0 ? <p>{t('deputiesNone')}</p> : <Appointments items={items} today={today} />}
            </>
          );
        }}
      </Answered>
      <More pages={deputies} />
    </>
  );
}

function Appointing({ today, onDone }: { readonly today: string; readonly onDone: () => void }) {
  const t = useAdministrationWords();
  const choices = usePeople();
  const fields: readonly FormField[] = [
    { name: 'personId', label: t('away'), kind: 'choice', required: true, choices },
    { name: 'deputyId', label: t('deputy'), kind: 'choice', required: true, choices },
    { name: 'from', label: t('from'), kind: 'day', required: true, first: today },
    { name: 'until', label: t('deputyUntil'), kind: 'day' },
    {
      name: 'originalReceives',
      label: t('receives'),
      kind: 'choice',
      required: true,
      first: 'nothing',
      choices: [
        ['nothing', t('nothing')],
        ['copy', t('copy')],
      ],
    },
    { name: 'reason', label: t('reason'), kind: 'line' },
  ];
  return (
    <CommandForm
      operation="appointDeputy"
      fields={fields}
      draft="appointDeputy"
      submit={t('appointDeputy')}
      onDone={onDone}
      request={(typed) => ({
        params: { id: typed.text('personId') },
        body: {
          deputyId: typed.text('deputyId'),
          from: typed.text('from') as never,
          until: typed.orNull('until') as never,
          originalReceives: typed.text('originalReceives') as never,
          reason: typed.orNull('reason'),
        },
      })}
    />
  );
}

function Appointments({ items, today }: { readonly items: readonly Appointment[]; readonly today: string }) {
  const t = useAdministrationWords();
  return (
    <Wide label={t('deputies')}>
      <table>
        <thead>
          <tr>
            {[t('away'), t('deputy'), t('from'), t('deputyUntil'), t('receives')].map((title) => (
              <th key={title}>{title}</th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} today={today} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Row({ item, today }: { readonly item: Appointment; readonly today: string }) {
  const t = useAdministrationWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { id, personId, person, deputy, from, until, originalReceives } = item;
  return (
    <tr>
      <td>{person ?? t('deleted')}</td>
      <td>{deputy ?? t('deleted')}</td>
      <td>{from}</td>
      <td>{until ?? '—'}</td>
      <td>{t(originalReceives)}</td>
      <td>
        {may('endDeputy') && (until === null || until >= today) && (
          <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('endDeputy')}
          </button>
        )}
        {isOpen && (
          <CommandForm
            operation="endDeputy"
            fields={[
              { name: 'lastDay', label: t('lastDay'), help: t('lastDayHelp'), kind: 'day', first: today },
              { name: 'reason', label: t('reason'), kind: 'line' },
            ]}
            draft={`endDeputy.${id}`}
            submit={t('endDeputy')}
            onDone={() => setOpen(false)}
            request={(typed) => ({
              params: { id: personId },
              body: {
                appointmentId: id,
                lastDay: typed.orNull('lastDay') as never,
                reason: typed.orNull('reason'),
              },
            })}
          />
        )}
      </td>
    </tr>
  );
}
