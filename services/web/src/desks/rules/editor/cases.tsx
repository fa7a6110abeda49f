import type { OutputOf } from '@bihuan/contract';
import { useAsk } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { keptValue } from '../../../parts/decimal-text.ts';
import { useDraft } from '../../../parts/draft.ts';
import { Failure } from '../../../parts/failure.tsx';
import { WithYear } from '../../../parts/fiscal-year.tsx';
import type { KeptDraft, Sheet } from './kept-draft.ts';
import { useEditorWords } from './words.ts';

type FactDeclared = OutputOf<'listRuleFacts'>['items'][number];
/** Facts as they were written, by name. */
type Case = Readonly<Record<string, string>>;

const always: readonly string[] = ['objectKind', 'currentBudget'];

interface CasesProps {
  readonly id: string;
  readonly definition: KeptDraft['definition'];
  readonly sheets: readonly Sheet[];
}

/** Facts in, effect out: cases that stay with the draft and are worked out anew with every change. */
export function Cases({ id, definition, sheets }: CasesProps) {
  const t = useEditorWords();
  const facts = useAsk('listRuleFacts', {});
  const [cases, keep] = useDraft<readonly Case[]>(`rule-cases.${id}`, []);
  const headings = new Set(sheets.flatMap(({ rows }) => rows.flat()));
  const used = facts.data?.items.filter(({ name, label }) => headings.has(label.zh) || always.includes(name)) ?? [];
  return (
    <section className="rule-cases">
      <h2>{t('cases')}</h2>
      <p className="quiet">{t('casesExplained')}</p>
      {definition === null && <p className="quiet">{t('casesWait')}</p>}
      {cases.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a case is what stands at its place
        <fieldset key={at} className="rule-case">
          <legend>{t('case', { number: at + 1 })}</legend>
          <div className="parameter-fields">
            {(facts.data?.items ?? [])
              .filter((fact) => used.includes(fact) || fact.name in one)
              .map((fact) => (
                <FactField
                  key={fact.name}
                  fact={fact}
                  id={`case-${at}-${fact.name}`}
                  written={one[fact.name] ?? ''}
                  onWrite={(text) =>
                    keep(cases.map((each, index) => (index === at ? { ...each, [fact.name]: text } : each)))
                  }
                />
              ))}
          </div>
          {definition !== null && facts.data !== undefined && (
            <WithYear>
              {({ fiscalYear }) => (
                <Outcome definition={definition} fiscalYear={fiscalYear} facts={factsOf(one, facts.data.items)} />
              )}
            </WithYear>
          )}
          <p className="doings">
            <AddFact
              facts={(facts.data?.items ?? []).filter((fact) => !used.includes(fact) && !(fact.name in one))}
              onAdd={(name) => keep(cases.map((each, index) => (index === at ? { ...each, [name]: '' } : each)))}
            />
            <button type="button" className="plain" onClick={() => keep(cases.filter((_, index) => index !== at))}>
              {t('removeCase')}
            </button>
          </p>
        </fieldset>
      ))}
      <button type="button" className="button" onClick={() => keep([...cases, { objectKind: 'project' }])}>
        {t('addCase')}
      </button>
    </section>
  );
}

interface OutcomeProps {
  readonly definition: NonNullable<KeptDraft['definition']>;
  readonly fiscalYear: number;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

function Outcome({ definition, fiscalYear, facts }: OutcomeProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const tried = useAsk('tryRuleSet', { body: { definition, fiscalYear, facts } });
  if (tried.error !== null) return <Failure problem={tried.error} />;
  if (tried.data === undefined) return <p className="quiet">…</p>;
  const { sentence, tables } = tried.data.explanation;
  const rows = tables.flatMap(({ title, rows: all }) =>
    all.filter(({ fired }) => fired).map(({ number }) => `${title[language]} ${number}`),
  );
  return (
    <div role="status" className={tried.isPlaceholderData ? 'quiet' : ''}>
      <p className="lead">{sentence[language]}</p>
      {rows.length > 0 && <p className="quiet">{t('rows', { rows: rows.join(language === 'zh' ? '、' : ', ') })}</p>}
    </div>
  );
}

interface FactFieldProps {
  readonly fact: FactDeclared;
  readonly id: string;
  readonly written: string;
  readonly onWrite: (text: string) => void;
}

const units: Readonly<Record<string, string>> = { fen: '元', percent: '%' };

function FactField({ fact, id, written, onWrite }: FactFieldProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const { label, type, unit, values } = fact;
  const options =
    type === 'boolean'
      ? [
          { value: 'true', words: { zh: t('yes'), en: t('yes') } },
          { value: 'false', words: { zh: t('no'), en: t('no') } },
        ]
      : values;
  const isWrong = type === 'number' && written !== '' && keptValue(kindOf(fact), written) === null;
  return (
    <div className="field">
      <label htmlFor={id}>{label[language]}</label>
      {options.length > 0 ? (
        <select id={id} value={written} onChange={(event) => onWrite(event.target.value)}>
          <option value="">{t('unknown')}</option>
          {options.map(({ value, words }) => (
            <option key={value} value={value}>
              {words[language]}
            </option>
          ))}
        </select>
      ) : (
        <span className="with-unit">
          <input
            id={id}
            value={written}
            aria-invalid={isWrong}
            onChange={(event) => onWrite(event.target.value)}
            {...(type === 'number' && { inputMode: 'decimal' as const })}
          />
          {units[unit ?? ''] ?? ''}
        </span>
      )}
    </div>
  );
}

function AddFact({
  facts,
  onAdd,
}: {
  readonly facts: readonly FactDeclared[];
  readonly onAdd: (name: string) => void;
}) {
  const t = useEditorWords();
  const language = useLanguage();
  return (
    <select
      aria-label={t('addFact')}
      value=""
      onChange={(event) => event.target.value !== '' && onAdd(event.target.value)}
    >
      <option value="">{t('addFact')}</option>
      {facts.map(({ name, label }) => (
        <option key={name} value={name}>
          {label[language]}
        </option>
      ))}
    </select>
  );
}

const kindOf = ({ unit }: FactDeclared) => (unit === 'fen' ? 'amount' : 'number');

/** What is written, as the operation takes it; what is empty or no number is left out, and so is missing. */
function factsOf(one: Case, facts: readonly FactDeclared[]): Record<string, string | number | boolean> {
  const known: Record<string, string | number | boolean> = {};
  for (const fact of facts) {
    const written = (one[fact.name] ?? '').trim();
    if (written === '') continue;
    if (fact.type === 'text') known[fact.name] = written;
    else if (fact.type === 'boolean') known[fact.name] = written === 'true';
    else {
      const value = keptValue(kindOf(fact), written);
      if (value !== null) known[fact.name] = Number(value);
    }
  }
  return known;
}
