import { Link } from 'react-router';
import { useAsk } from '../../api/queries.ts';
import { useAddress } from '../../app/moment.ts';
import { rolesOf, type Session, useSession } from '../../app/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { type ChosenYear, WithYear, YearChoice } from '../../parts/fiscal-year.tsx';
import { FlowChart } from '../../parts/flow-chart.tsx';
import { ContradictionsTable } from './contradictions-table.tsx';
import { FourSentences } from './four-sentences.tsx';
import { useLedgerLink } from './ledger-link.ts';
import { OverdueTable } from './overdue-table.tsx';
import { SummedRing } from './summed-ring.tsx';
import { useLeaderWords } from './words.ts';
import './leader.css';

/** 领导驾驶舱: four sentences, the ring of all, one flow, who is late, what contradicts; one screen and one sheet of A4. */
export function OverviewPage() {
  return <div className="overview">{<WithYear>{(year) => <Overview {...year} />}</WithYear>}</div>;
}

/** The leader's word is the leader's: a department sees its own units, the offices what concerns all. */
function titleFor(session: Session) {
  const roles = rolesOf(session);
  if (roles.includes('head-of-finance') || session.principal.kind === 'local-operator') return 'titleLeader';
  return roles.every((role) => role === 'supervising-department') ? 'titleDepartment' : 'titleOthers';
}

function Overview(year: ChosenYear) {
  const { fiscalYear } = year;
  const t = useLeaderWords();
  const to = useAddress();
  const title = titleFor(useSession());
  const ledgerLink = useLedgerLink();
  const report = useAsk('getResultApplication', { query: { fiscalYear } });
  const ledger = useAsk('getLedger', { query: { fiscalYear, limit: 1 } });
  const contradictions = useAsk('listContradictions', { query: { fiscalYear, limit: 1 } });
  const flow = useAsk('getResultFlow', { query: { fiscalYear } });
  return (
    <>
      <div className="overview-head">
        <h1>{t(title, { year: fiscalYear })}</h1>
        <div className="filters no-print">
          <YearChoice {...year} />
          <button type="button" className="button" onClick={() => globalThis.print()}>
            {t('print')}
          </button>
        </div>
      </div>
      <Answered question={report} lines={4}>
        {({ figures }) => (
          <Answered question={ledger} lines={4}>
            {({ totals }) => (
              <Answered question={contradictions} lines={4}>
                {({ byKind }) => {
                  const count = (name: (typeof figures)[number]['figure']) =>
                    figures.find(({ figure, grade }) => figure === name && grade === null)?.count ?? 0;
                  const decided = count('raised') + count('kept') + count('cut');
                  const undecided =
                    count('proposed-raised') + count('proposed-kept') + count('proposed-cut') + count('open');
                  const unanswered = totals.states.find(({ state }) => state === 'raised')?.count ?? 0;
                  const overdue = totals.standings.find(({ standing }) => standing === 'overdue');
                  const listed = (figure: string) => to('/money/results', { fiscalYear, figure });
                  return (
                    <>
                      <div className="overview-top">
                        <FourSentences
                          fiscalYear={fiscalYear}
                          figures={figures}
                          totals={totals}
                          byKind={byKind}
                          undecided={undecided}
                        />
                        <section>
                          <h2>{t('ring')}</h2>
                          <SummedRing
                            arcs={[
                              {
                                name: 'arcEvaluation',
                                done: count('confirmed'),
                                all: count('evaluated'),
                                href: listed('confirmed'),
                              },
                              {
                                name: 'arcFindings',
                                done: totals.findings.count - unanswered,
                                all: totals.findings.count,
                                href: ledgerLink(totals.findings.filter),
                              },
                              {
                                name: 'arcRectification',
                                done: totals.rectified.count,
                                late: overdue?.count ?? 0,
                                all: totals.toRectify.count,
                                href: ledgerLink(totals.rectified.filter),
                              },
                              {
                                name: 'arcBudget',
                                done: decided,
                                all: decided + undecided,
                                href: to('/money', { fiscalYear }),
                              },
                              {
                                name: 'arcPolicy',
                                done: count('policies-adopted'),
                                all: count('policies-proposed'),
                                href: listed('policies-proposed'),
                              },
                            ]}
                          />
                        </section>
                      </div>
                      <section>
                        <h2>{t('flow')}</h2>
                        <Answered question={flow} lines={8}>
                          {(data) => <FlowChart flow={data} label={t('flowLabel')} />}
                        </Answered>
                        <p className="quiet no-print">
                          <Link to={to('/money/results', { fiscalYear })}>{t('flowTable')}</Link>
                        </p>
                      </section>
                      <div className="overview-tables">
                        <OverdueTable totals={totals} />
                        <ContradictionsTable fiscalYear={fiscalYear} byKind={byKind} />
                      </div>
                      {figures.some(({ sample }) => sample) && <p className="quiet">{t('sampleNote')}</p>}
                    </>
                  );
                }}
              </Answered>
            )}
          </Answered>
        )}
      </Answered>
    </>
  );
}
