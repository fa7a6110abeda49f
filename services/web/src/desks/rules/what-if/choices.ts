import type { OutputOf } from '@bihuan/contract';
import { useAsk } from '../../../api/queries.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { type Drafts, useDrafts } from '../../../parts/draft.ts';
import { ruleDrafts } from '../editor/kept-draft.ts';
import { useWhatIfWords } from './words.ts';

export type Definition = OutputOf<'listRuleSetLibrary'>['items'][number]['definition'];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Every rule set that can be tried: what governs the year, drafts of this browser, the bureau's own, the library. */
export function useRuleChoices(fiscalYear: number) {
  const t = useWhatIfWords();
  const language = useLanguage();
  const own = useAsk('listRuleSets', { query: { limit: 1000 } });
  const library = useAsk('listRuleSetLibrary', {});
  const drafts = ruleDrafts(useDrafts()).filter(({ definition }) => definition !== null);
  const ownChoices = (own.data?.items ?? []).flatMap(({ id, title, latestVersion, governs }): Choice[] =>
    Array.from({ length: latestVersion }, (_, at) => latestVersion - at)
      .slice(0, 10)
      .map((version) => {
        const years = governs.filter((one) => one.version === version).map((one) => one.fiscalYear);
        const standing = years.length === 0 ? t('notAdopted') : t('adopted', { years: years.join('、') });
        return { value: `${id}@${version}`, label: `${title[language]} · ${t('version', { version })} · ${standing}` };
      }),
  );
  return {
    isReady: own.data !== undefined && library.data !== undefined,
    inForce: { value: `year:${fiscalYear}`, label: t('inForce', { year: fiscalYear }) },
    drafts: drafts.map(({ id, title }): Choice => ({ value: `draft:${id}`, label: t('localDraft', { title }) })),
    own: ownChoices,
    library: (library.data?.items ?? []).map(
      ({ id, name, source }): Choice => ({
        value: `library:${id}`,
        label: `${name[language]} · ${source[language]}`,
      }),
    ),
  };
}

/** A choice as the operations take it: by name, or written out where it is a draft that nobody has saved. */
export function rulesAsked(drafts: Drafts, choice: string): string | { definition: Definition } {
  const draft = draftOf(drafts, choice);
  return draft === null ? choice : { definition: draft };
}

function draftOf(drafts: Drafts, choice: string): Definition | null {
  if (!choice.startsWith('draft:')) return null;
  return ruleDrafts(drafts).find(({ id }) => choice === `draft:${id}`)?.definition ?? null;
}

export interface ParameterShown {
  readonly name: string;
  readonly kind: 'percent' | 'amount' | 'number';
  readonly label: { readonly zh: string; readonly en: string };
  /** What it has without a change: the value of the year, or the default. */
  readonly value: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The parameters of a choice, with what they stand at; undefined while they are being fetched. */
export function useParametersOf(choice: string, fiscalYear: number): readonly ParameterShown[] | undefined {
  const drafts = useDrafts();
  const own = useAsk('listRuleSets', { query: { limit: 1000 } });
  const library = useAsk('listRuleSetLibrary', {});
  const governing = own.data?.items.flatMap(({ id, governs }) =>
    governs.filter((one) => choice === `year:${one.fiscalYear}`).map(({ version }) => ({ id, version })),
  )[0];
  const [, namedId, namedVersion] = /^([^:@]+)(?:@(\d+))?$/.exec(choice) ?? [];
  const id = governing?.id ?? namedId;
  const found = useAsk('getRuleSet', { params: { id: id ?? '' } }, { enabled: id !== undefined });
  const values = useAsk(
    'getRuleParameters',
    { params: { id: id ?? '' }, query: { fiscalYear } },
    { enabled: governing !== undefined },
  );
  if (choice.startsWith('library:')) {
    const practice = library.data?.items.find((one) => choice === `library:${one.id}`);
    return practice && listed(practice.definition, {});
  }
  if (choice.startsWith('draft:')) return listed(draftOf(drafts, choice), {});
  if (id === undefined) return own.data === undefined ? undefined : [];
  if (found.data?.item.id !== id) return undefined;
  const version = governing?.version ?? Number(namedVersion ?? found.data.item.latestVersion);
  const definition = found.data.item.versions.find((one) => one.version === version)?.definition ?? null;
  const ofYear = governing === undefined ? [] : (values.data?.parameters ?? []);
  return listed(definition, Object.fromEntries(ofYear.map((one) => [one.name, one.value])));
}

const listed = (definition: Definition | null, values: Readonly<Record<string, string>>): ParameterShown[] =>
  Object.entries(definition?.parameters ?? {}).map(([name, { kind, label, value, range }]) => ({
    name,
    kind,
    label,
    value: values[name] ?? value,
    from: range?.from ?? null,
    to: range?.to ?? null,
  }));
