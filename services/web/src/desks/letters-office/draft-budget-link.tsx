import { useAsk } from '../../api/queries.ts';
import { useMember } from '../../app/moment.ts';
import { aside } from '../../i18n/punctuation.ts';
import { Answered } from '../../parts/answered.tsx';
import { type ChosenYear, WithYear, YearChoice } from '../../parts/fiscal-year.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import { useMoneyWords } from '../../parts/money.tsx';
import { LetterForm, type OnDrafted } from './letter-form.tsx';
import { useOutgoingWords } from './words.ts';

/** As many as one letter takes. */
const mostLines = 500;

/** 预算挂钩通知: what was decided about next year's money, to one department. */
export function DraftBudgetLink({ onDrafted }: { readonly onDrafted: OnDrafted }) {
  const t = useOutgoingWords();
  return (
    <>
      <h2>{t('budgetLink')}</h2>
      <WithYear>{(year) => <OfYear key={year.fiscalYear} year={year} onDrafted={onDrafted} />}</WithYear>
    </>
  );
}

function OfYear({ year, onDrafted }: { readonly year: ChosenYear; readonly onDrafted: OnDrafted }) {
  const t = useOutgoingWords();
  const [asked, setDepartment] = useMember('department');
  const { fiscalYear } = year;
  const decided = useAsk('listAllocations', { query: { fiscalYear, decision: 'decided', limit: 1 } });
  return (
    <Answered question={decided}>
      {({ totals }) => {
        const offered = totals.byDepartment.flatMap(({ departmentId: id, department: name, objects }) =>
          id === null ? [] : [{ id, words: `${name ?? id}${aside(objects)}` }],
        );
        const department = offered.find(({ id }) => id === asked) ?? offered[0];
        return (
          <>
            <div className="filters">
              <YearChoice {...year} />
              {department !== undefined && (
                <label className="field">
                  <span>{t('department')}</span>
                  <select value={department.id} onChange={(event) => setDepartment(event.target.value)}>
                    {offered.map(({ id, words }) => (
                      <option key={id} value={id}>
                        {words}
                      </option>
                    ))}
                  </select>
                </label>
              )}
            </div>
            {department === undefined ? (
              <p>{t('nothingDecided', { year: fiscalYear })}</p>
            ) : (
              <OfDepartment
                key={department.id}
                fiscalYear={fiscalYear}
                department={department.id}
                onDrafted={onDrafted}
              />
            )}
          </>
        );
      }}
    </Answered>
  );
}

function OfDepartment({
  fiscalYear,
  department,
  onDrafted,
}: {
  readonly fiscalYear: number;
  readonly department: string;
  readonly onDrafted: OnDrafted;
}) {
  const t = useOutgoingWords();
  const money = useMoneyWords();
  const lines = useAsk('listAllocations', {
    query: { fiscalYear, department, decision: 'decided', limit: mostLines },
  });
  return (
    <Answered question={lines}>
      {({ items }) => (
        <LetterForm
          kind="budget-link"
          of={`${fiscalYear}-${department}`}
          fields={items.map(
            ({ id, objectName, decision }): FormField => ({
              name: `line-${id}`,
              label: objectName,
              kind: 'tick',
              first: 'yes',
              ...(decision !== null && {
                help: t('decidedLine', { change: money(decision.change), budget: money(decision.finalBudget) }),
              }),
            }),
          )}
          body={(typed) => ({
            kind: 'budget-link',
            allocationIds: items.filter(({ id }) => typed.isTicked(`line-${id}`)).map(({ id }) => id),
          })}
          onDrafted={onDrafted}
        />
      )}
    </Answered>
  );
}
