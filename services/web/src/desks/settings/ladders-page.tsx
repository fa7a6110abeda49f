import type { OutputOf } from '@bihuan/contract';
import { useState } from 'react';
import { useAsk, useAskAll } from '../../api/queries.ts';
import { useMay } from '../../app/session.tsx';
import { useLanguage } from '../../i18n/language.ts';
import { listComma } from '../../i18n/punctuation.ts';
import { useTerms } from '../../i18n/terms.ts';
import { byId, useActor } from '../../parts/actor.ts';
import { Answered } from '../../parts/answered.tsx';
import { CommandForm } from '../../parts/command-form.tsx';
import { useDayOf } from '../../parts/instant.ts';
import { LadderForm } from './ladder-form.tsx';
import { SettingsTabs } from './tabs.tsx';
import { useSettingWords } from './words.ts';
import '../findings/findings.css';
import './settings.css';

export type LadderItem = OutputOf<'listLadders'>['items'][number];

/** The ladders in force, in the order in which they are tried; whoever sets them sees every date before anything is saved. */
export function LaddersPage() {
  const t = useSettingWords();
  const may = useMay();
  const language = useLanguage();
  const ladders = useAsk('listLadders', { query: {} });
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<{ readonly ladder: string; readonly said: string } | null>(null);
  const close = (ladder: string, said: string) => {
    setOpen(null);
    setDone({ ladder, said });
  };
  // Where the ladder stands, which may be far down; one that is gone is told of above the others.
  const said = done !== null && (
    <p className="done" role="status">
      {done.said}
    </p>
  );
  return (
    <>
      <SettingsTabs />
      <h1>{t('ladders')}</h1>
      <p className="lead">{t('laddersLead')}</p>
      {!may('setLadder') && <p className="quiet">{t('onlyAdministrator')}</p>}
      <Answered question={ladders}>
        {({ items, conditionsOfMatter, on }) => (
          <>
            {items.every(({ id }) => id !== done?.ladder) && said}
            {items.map((ladder) => (
              <section key={ladder.id} aria-labelledby={`ladder-${ladder.id}`}>
                <h2 id={`ladder-${ladder.id}`}>{ladder.name[language]}</h2>
                {ladder.id === done?.ladder && said}
                <About ladder={ladder} />
                <Steps ladder={ladder} />
                {may('setLadder') && (
                  <p className="moves">
                    <button
                      type="button"
                      className="button"
                      aria-expanded={open === ladder.id}
                      onClick={() => setOpen(open === ladder.id ? null : ladder.id)}
                    >
                      {t('amend')}
                    </button>
                    {ladder.isSet && (
                      <button
                        type="button"
                        className="button"
                        aria-expanded={open === `withdraw ${ladder.id}`}
                        onClick={() => setOpen(open === `withdraw ${ladder.id}` ? null : `withdraw ${ladder.id}`)}
                      >
                        {t('withdraw')}
                      </button>
                    )}
                  </p>
                )}
                {open === ladder.id && (
                  <LadderForm
                    ladder={ladder}
                    conditionsOfMatter={conditionsOfMatter}
                    today={on}
                    onCancel={() => setOpen(null)}
                    onDone={(id, name) => close(id, t('saved', { name }))}
                  />
                )}
                {open === `withdraw ${ladder.id}` && (
                  <CommandForm
                    operation="withdrawLadder"
                    ifMatch={ladder.revision}
                    draft={`withdrawLadder.${ladder.id}`}
                    submit={t('withdraw')}
                    fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true }]}
                    request={(typed) => ({ params: { id: ladder.id }, body: { reason: typed.text('reason') } })}
                    onCancel={() => setOpen(null)}
                    onDone={() => close(ladder.id, t('withdrawn', { name: ladder.name[language] }))}
                  />
                )}
              </section>
            ))}
            {may('setLadder') &&
              (open === 'new' ? (
                <LadderForm
                  ladder={null}
                  conditionsOfMatter={conditionsOfMatter}
                  today={on}
                  onCancel={() => setOpen(null)}
                  onDone={(id, name) => close(id, t('saved', { name }))}
                />
              ) : (
                <p>
                  <button type="button" className="button" onClick={() => setOpen('new')}>
                    {t('add')}
                  </button>
                </p>
              ))}
          </>
        )}
      </Answered>
    </>
  );
}

function About({ ladder: { when, isSet, recordedAt, principal, order, reason } }: { readonly ladder: LadderItem }) {
  const t = useSettingWords();
  const say = useTerms();
  const actor = useActor();
  const dayOf = useDayOf();
  const departments = useAskAll('listOrganisations', {}, { enabled: when.departmentIds !== null });
  const conditions = [
    when.matters?.map((code) => say('matterKind', code)),
    when.categories,
    when.classes?.map((code) => say('findingClass', code)),
    when.severities?.map((code) => say('severity', code)),
    when.departmentIds?.map((id) => departments.data?.find((one) => one.id === id)?.name ?? id),
  ].filter((list) => list != null);
  return (
    <p className="quiet">
      {conditions.length === 0 ? t('forAll') : conditions.map((list) => list.join(listComma())).join(' · ')} ·{' '}
      {t('order')} {order} ·{' '}
      {isSet && recordedAt !== null
        ? t('setBy', { day: dayOf(recordedAt), who: actor(byId(principal)) })
        : t('isDefault')}
      {reason !== null && ` · ${reason}`}
    </p>
  );
}

function Steps({ ladder }: { readonly ladder: LadderItem }) {
  const t = useSettingWords();
  const say = useTerms();
  return (
    <div className="wide">
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('offset')}
            </th>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('form')}</th>
            <th scope="col">{t('to')}</th>
          </tr>
        </thead>
        <tbody>
          {ladder.steps.map((step) => (
            <tr key={step.offset}>
              <td className="num">{step.offset > 0 ? `+${step.offset}` : step.offset}</td>
              <td>
                {say('ladderStep', step.kind)}
                {step.kind === 'propose-hold' && step.placesHoldAtOnce && (
                  <span className="under">{t('holdAtOnce')}</span>
                )}
              </td>
              <td>{t(step.form)}</td>
              <td>{step.to.map((role) => say('recipientRole', role)).join(listComma())}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
