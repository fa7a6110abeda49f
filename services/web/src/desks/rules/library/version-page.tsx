import type { OutputOf } from '@bihuan/contract';
import { Link, useParams } from 'react-router';
import { useAsk } from '../../../api/queries.ts';
import { useAddress } from '../../../app/moment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { semicolon } from '../../../i18n/punctuation.ts';
import { Answered } from '../../../parts/answered.tsx';
import { useDayAndMinute } from '../../../parts/instant.ts';
import { PagesBar } from '../pages-bar.tsx';
import { type Difference, Differences } from './differences.tsx';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

type Read = OutputOf<'readRuleSet'>['item'];

/** One version to be read and printed: every table with its rows in words, and what became another since the version before. */
export function VersionPage() {
  const { id = '', version = '' } = useParams();
  const number = Number(version);
  const ruleSet = useAsk('getRuleSet', { params: { id } });
  const read = useAsk('readRuleSet', { params: { id, version: number } });
  const since = useAsk(
    'compareRuleSets',
    { params: { id }, query: { from: number - 1, to: number } },
    { enabled: number > 1 },
  );
  return (
    <div className="rules-desk">
      <PagesBar />
      <Answered question={ruleSet} lines={8}>
        {({ item }) => (
          <Answered question={read} lines={8}>
            {(answer) => (
              <Shown
                ruleSet={item}
                read={answer.item}
                number={number}
                since={since.isPlaceholderData ? null : (since.data?.differences ?? null)}
              />
            )}
          </Answered>
        )}
      </Answered>
    </div>
  );
}

interface ShownProps {
  readonly ruleSet: RuleSet;
  readonly read: Read;
  readonly number: number;
  /** Null for the first version, and until it is known. */
  readonly since: readonly Difference[] | null;
}

function Shown({ ruleSet, read, number, since }: ShownProps) {
  const t = useLibraryWords();
  const language = useLanguage();
  const to = useAddress();
  const time = useDayAndMinute();
  const version = ruleSet.versions.find((one) => one.version === number);
  const governs = ruleSet.governs.filter((one) => one.version === number).map(({ fiscalYear }) => fiscalYear);
  const told = [
    version === undefined ? null : `${t('recorded')} ${time(version.recordedAt)}`,
    governs.length === 0 ? t('governsNone') : `${t('governs')} ${governs.join(language === 'zh' ? '、' : ', ')}`,
    version?.note ?? null,
  ];
  const isChanged = (table: string, row: string) =>
    since?.some((one) => one.table === table && (one.row === row || (one.row === null && one.what === 'table'))) ===
    true;
  return (
    <>
      <p className="no-print doings">
        <Link to={to(`/money/rules/${encodeURIComponent(ruleSet.id)}`)}>{t('toRuleSet')}</Link>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('print')}
        </button>
      </p>
      <h1>
        {read.title[language]} · {t('version', { version: number })}
      </h1>
      <p className="quiet">{told.filter((part) => part !== null).join(semicolon())}</p>
      {read.legalBasis !== null && <p className="quiet">{read.legalBasis}</p>}
      <section id="since">
        {number === 1 ? (
          <p className="quiet">{t('firstVersion')}</p>
        ) : (
          <>
            <h2>{t('since', { version: number - 1 })}</h2>
            {since !== null && <Differences ruleSet={ruleSet} differences={since} from={number - 1} to={number} />}
          </>
        )}
      </section>
      {read.tables.map((table) => (
        <section key={table.id}>
          <h2>{table.title[language]}</h2>
          <p className="quiet">
            {[t(`role-${table.role}`), t(`subject-${table.subject}`), t(`hit-${table.hitPolicy}`)].join(semicolon())}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
          <section className="wide" tabIndex={0} aria-label={table.title[language]}>
            <table className="rule-table read">
              <thead>
                <tr>
                  <th scope="col" className="num">
                    {t('row')}
                  </th>
                  <th scope="col">{t('conditions')}</th>
                  <th scope="col">{t('effects')}</th>
                  <th scope="col">{t('note')}</th>
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.id}>
                    <td className="num">{row.number}</td>
                    <td>
                      {row.conditions.length === 0
                        ? t('everyLine')
                        : row.conditions.map((words) => words[language]).join(semicolon())}
                    </td>
                    <td>{row.effects.map((words) => words[language]).join(semicolon())}</td>
                    <td>
                      {row.note[language]}
                      {row.legalBasis !== null && <span className="under">{row.legalBasis}</span>}{' '}
                      {isChanged(table.id, row.id) && <strong className="applied">{t('changed')}</strong>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
      {read.expressions.length > 0 && (
        <section>
          <h2>{t('expressions')}</h2>
          <dl>
            {read.expressions.map(({ id, label, expression }) => (
              <div key={id}>
                <dt>{label[language]}</dt>
                <dd>
                  <code>
                    {id} = {expression}
                  </code>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
