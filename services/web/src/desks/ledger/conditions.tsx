import type { OutputOf } from '@bihuan/contract';
import { codesOf, useTerms } from '../../i18n/terms.ts';
import { type ChoiceOf, wordsOfChosen } from './choices.ts';
import { type Filter, filterNames } from './filter.ts';
import { memberNames } from './member-names.ts';
import { useLedgerWords } from './words.ts';

interface OfFilter {
  readonly filter: Filter;
  readonly choices: readonly ChoiceOf[];
}

interface ConditionsProps extends OfFilter {
  readonly lines: OutputOf<'getLedger'>['items'];
}

/** In print, where nobody sees the filter: which findings are listed. The year stands in the title. */
export function Conditions({ filter, choices, lines }: ConditionsProps) {
  const t = useLedgerWords();
  const say = useTerms();
  const names = memberNames(t);
  const wordsOf = (name: keyof Filter, chosen: string): string => {
    if (name === 'objectId') return lines.find(({ objectId }) => objectId === chosen)?.objectName ?? chosen;
    if (chosen === 'true' || chosen === 'false') return t(chosen === 'true' ? 'yes' : 'no');
    const group = name === 'class' ? 'findingClass' : name === 'result' ? 'result' : null;
    const offered = choices.find((one) => one.name === name)?.offered ?? [];
    return wordsOfChosen(chosen, group === null ? offered : codesOf(group).map((code) => [code, say(group, code)]));
  };
  const stated = filterNames.flatMap((name) => {
    const chosen = filter[name];
    return chosen === undefined ? [] : [t('condition', { name: names[name], words: wordsOf(name, chosen) })];
  });
  if (stated.length === 0) return null;
  return <p className="only-print quiet">{t('conditions', { conditions: stated.join(t('nextCondition')) })}</p>;
}
