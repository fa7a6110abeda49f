import type { OutputOf } from '@bihuan/contract';
import { Link, useNavigate } from 'react-router';
import { useAsk } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Answered } from '../../../parts/answered.tsx';
import { FlowChart } from '../../../parts/flow-chart.tsx';
import { Money, useMoneyUnit } from '../../../parts/money.tsx';
import { useRulesWords } from '../words.ts';
import { useFigureLink } from './figures.tsx';
import type { FigureName } from './results-page.tsx';
import { useResultsWords } from './words.ts';

type FlowLink = OutputOf<'getResultFlow'>['links'][number];

/** The flow as a picture, and below it as a table. */
export function FlowSection({ fiscalYear }: { readonly fiscalYear: number }) {
  const t = useResultsWords();
  const words = useRulesWords();
  const language = useLanguage();
  const [unit] = useMoneyUnit();
  const link = useFigureLink();
  const navigate = useNavigate();
  const flow = useAsk('getResultFlow', { query: { fiscalYear } });
  return (
    <section>
      <h2>{t('flow')}</h2>
      <Answered question={flow} lines={8}>
        {(data) => {
          const titles = new Map(data.nodes.map(({ id, title }) => [id, title[language]]));
          return (
            <>
              <FlowChart
                flow={data}
                label={t('flowLabel')}
                onChoose={(node) => {
                  const figure = figureOfNode(node);
                  if (figure !== null) void navigate(link(...figure));
                }}
              />
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
              <section className="wide" tabIndex={0} aria-label={t('flow')}>
                <table id="flow">
                  <thead>
                    <tr>
                      <th scope="col">{t('from')}</th>
                      <th scope="col">{t('to')}</th>
                      <th scope="col" className="num">
                        {t('lines')}
                      </th>
                      <th scope="col" className="num">
                        {t('decided')}
                      </th>
                      <th scope="col" className="num">
                        {t('proposed')}
                      </th>
                      <th scope="col" className="num">
                        {words('amountIn', { unit })}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.links.map((one) => (
                      <tr key={`${one.from} ${one.to}`}>
                        <th scope="row">{titles.get(one.from) ?? one.from}</th>
                        <td>{titles.get(one.to) ?? one.to}</td>
                        <td className="num">{one.lines}</td>
                        <td className="num">
                          <Counted count={one.decidedLines} figure={figureOf(one, 'decided')} />
                        </td>
                        <td className="num">
                          <Counted count={one.lines - one.decidedLines} figure={figureOf(one, 'proposed')} />
                        </td>
                        <td className="num">
                          <Money fen={one.amount} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
              {data.linesWithoutBudget > 0 && (
                <p className="quiet">{t('withoutBudget', { count: data.linesWithoutBudget })}</p>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

type Asked = readonly [figure: FigureName, grade: string | null];

function Counted({ count, figure }: { readonly count: number; readonly figure: Asked | null }) {
  const link = useFigureLink();
  return count === 0 || figure === null ? count : <Link to={link(...figure)}>{count}</Link>;
}

/** Decided and proposed, where the report has a figure for it. */
const decided: Readonly<Record<string, FigureName>> = {
  raised: 'raised',
  kept: 'kept',
  cut: 'cut',
  cancelled: 'cancelled',
};
const proposed: Readonly<Record<string, FigureName>> = {
  raised: 'proposed-raised',
  kept: 'proposed-kept',
  cut: 'proposed-cut',
  open: 'open',
};

/** The list of exactly these lines; null where the report has none. */
function figureOf({ from, to }: FlowLink, basis: 'decided' | 'proposed'): Asked | null {
  const [action, grade] = from.startsWith('grade:') ? [to, from.slice('grade:'.length)] : [from, null];
  const figure = (basis === 'decided' ? decided : proposed)[action.replace('action:', '')];
  // Lines of one grade are listed by its word; those without one have none. What flows out of an action is only part of its lines.
  return figure === undefined || grade === null || grade === '' ? null : [figure, grade];
}

function figureOfNode(node: string): Asked | null {
  if (node.startsWith('grade:') && node !== 'grade:') return ['evaluated', node.slice('grade:'.length)];
  if (node === 'end:held') return ['held', null];
  const figure = decided[node.replace('action:', '')];
  return figure === undefined ? null : [figure, null];
}
