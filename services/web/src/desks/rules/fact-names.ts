import { useAsk } from '../../api/queries.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useWhatIfWords } from './what-if/words.ts';

/** Facts in words, as a line names those that it misses; its other words (`row`, `ruleSet`) too. */
export function useFactNames(): (names: readonly string[]) => string {
  const t = useWhatIfWords();
  const language = useLanguage();
  const facts = useAsk('listRuleFacts', {});
  const labels = new Map<string, string>(facts.data?.items.map(({ name, label }) => [name, label[language]]));
  const own: Readonly<Record<string, string>> = { row: t('noRow'), ruleSet: t('noRules') };
  return (names) => names.map((name) => labels.get(name) ?? own[name] ?? name).join(language === 'zh' ? '、' : ', ');
}
