import type { TwoPersonAct, TwoPersonEvent } from './events.ts';

/** Where nothing was said one person may do both: an office of one goes on working. */
export type TwoPersonRules = Readonly<Record<TwoPersonAct, boolean>>;

export const initialTwoPersonRules: TwoPersonRules = { verification: false, 'rule-adoption': false };

/** The rules after one more event of their stream; types it does not know leave them as they are. */
export const evolveTwoPersonRules = (rules: TwoPersonRules, event: TwoPersonEvent): TwoPersonRules =>
  event.type === 'TwoPersonRuleSet' ? { ...rules, [event.data.act]: event.data.takesTwo } : rules;
