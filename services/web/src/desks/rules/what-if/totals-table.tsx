import { useMember } from '../../../app/moment.ts';
import { Grade } from '../../../parts/grade.tsx';
import { Money, useMoneyUnit } from '../../../parts/money.tsx';
import { useRulesWords } from '../words.ts';
import type { Totals } from './streamed-comparison.ts';
import { useWhatIfWords } from './words.ts';

interface Sums {
  readonly lines: number;
  readonly before: number;
  readonly after: number;
  readonly openLines: number;
  readonly undecidableLines: number;
}
interface Group extends Sums {
  readonly key: string;
  readonly name: string | null;
}

const groupings = {
  grade: (totals: Totals): Group[] =>
    totals.byGrade.map((group) => ({ ...group, key: group.grade ?? '', name: group.grade })),
  department: (totals: Totals): Group[] =>
    totals.byDepartment.map((group) => ({ ...group, key: group.departmentId ?? '', name: group.department })),
  policyArea: (totals: Totals): Group[] =>
    totals.byPolicyArea.map((group) => ({ ...group, key: group.policyArea ?? '', name: group.policyArea })),
} as const;
type Grouping = keyof typeof groupings;

/** Both sides by grade, department or policy area, and in all. */
export function TotalsTable({ left, right }: { readonly left: Totals; readonly right: Totals }) {
  const t = useWhatIfWords();
  const words = useRulesWords();
  const [unit] = useMoneyUnit();
  const [stated, group] = useMember('by');
  const by: Grouping = stated !== null && stated in groupings ? (stated as Grouping) : 'grade';
  const onTheRight = new Map(groupings[by](right).map((one) => [one.key, one]));
  const open = (sums: Sums | undefined) => (sums === undefined ? 0 : sums.openLines + sums.undecidableLines);
  return (
    <>
      <fieldset className="choices no-print">
        <legend>{t('by')}</legend>
        {(Object.keys(groupings) as Grouping[]).map((name) => (
          <label key={name}>
            <input type="radio" name="by" checked={by === name} onChange={() => group(name)} /> {words(name)}
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className="wide" tabIndex={0} aria-label={words('sum')}>
        <table id="side-by-side">
          <thead>
            <tr>
              <th scope="col">{words(by)}</th>
              <th scope="col" className="num">
                {words('objects')}
              </th>
              <th scope="col" className="num">
                {t('before', { unit })}
              </th>
              <th scope="col" className="num">
                {t('leftAfter', { unit })}
              </th>
              <th scope="col" className="num">
                {t('rightAfter', { unit })}
              </th>
              <th scope="col" className="num">
                {t('difference', { unit })}
              </th>
              <th scope="col" className="num">
                {t('openLines')}
              </th>
            </tr>
          </thead>
          <tbody>
            {groupings[by](left).map((one) => (
              <Row key={one.key} left={one} right={onTheRight.get(one.key)} open={open}>
                {by === 'grade' ? <Grade grade={one.name} /> : (one.name ?? words('none'))}
              </Row>
            ))}
            {left.departments.lines > 0 && (
              <Row left={left.departments} right={right.departments} open={open}>
                {t('departmentsAsAWhole')}
              </Row>
            )}
          </tbody>
          <tfoot>
            <Row left={inAll(left)} right={inAll(right)} open={open}>
              {words('sum')}
            </Row>
          </tfoot>
        </table>
      </section>
    </>
  );
}

const inAll = ({ objects, before, after, open, undecidable }: Totals): Sums => ({
  lines: objects,
  before,
  after,
  openLines: open.lines,
  undecidableLines: undecidable.lines,
});

interface RowProps {
  readonly left: Sums;
  readonly right: Sums | undefined;
  readonly open: (sums: Sums | undefined) => number;
  readonly children: React.ReactNode;
}

function Row({ left, right, open, children }: RowProps) {
  const difference = right === undefined ? null : right.after - left.after;
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className="num">{left.lines}</td>
      <td className="num">
        <Money fen={left.before} />
      </td>
      <td className="num">
        <Money fen={left.after} />
      </td>
      <td className="num">
        <Money fen={right?.after ?? null} />
      </td>
      <td className={`num ${toneOf(difference)}`}>
        <Money fen={difference} signed />
      </td>
      <td className="num">
        {open(left)} → {open(right)}
      </td>
    </tr>
  );
}

export const toneOf = (change: number | null): string =>
  change === null || change === 0 ? '' : change < 0 ? 'cut' : 'rise';
