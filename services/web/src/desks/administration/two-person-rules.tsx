import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { useAdministrationWords } from './words.ts';

type Rule = OutputOf<'getTwoPersonRules'>['items'][number];

/** 不相容岗位分离: each act that may take a second person, whether it does, and how that is changed. */
export function TwoPersonRules() {
  const t = useAdministrationWords();
  const rules = useAsk('getTwoPersonRules', {});
  return (
    <section aria-labelledby="two-persons">
      <h2 id="two-persons">{t('twoPersons')}</h2>
      <Answered question={rules}>
        {({ items, revision }) => (
          <ul>
            {items.map((rule) => (
              <Act key={rule.act} rule={rule} revision={revision} />
            ))}
          </ul>
        )}
      </Answered>
    </section>
  );
}

function Act({ rule: { act, takesTwo }, revision }: { readonly rule: Rule; readonly revision: string | null }) {
  const t = useAdministrationWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const deed = t(takesTwo ? 'askOne' : 'askTwo');
  return (
    <li>
      {t(act)} · <b>{t(takesTwo ? 'takesTwo' : 'takesOne')}</b>{' '}
      {may('setTwoPersonRule') && (
        <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {deed}
        </button>
      )}
      {isOpen && (
        <CommandForm
          operation="setTwoPersonRule"
          fields={[
            { name: 'reason', label: t('reason'), kind: 'line', required: true },
            { name: 'on', label: t('on'), kind: 'day', required: true },
          ]}
          draft={`setTwoPersonRule.${act}.${takesTwo}`}
          ifMatch={revision}
          submit={deed}
          onDone={() => setOpen(false)}
          request={(typed) => ({
            body: { act, takesTwo: !takesTwo, reason: typed.text('reason'), on: typed.text('on') as never },
          })}
        />
      )}
    </li>
  );
}
