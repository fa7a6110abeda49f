import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evolveAccount, initialAccount } from '../account/state.ts';
import { evolveActLinkRule, evolveActLinks, initialActLinkRule, initialActLinks } from '../act-link/state.ts';
import { evolveAllocation, initialAllocation } from '../allocation/state.ts';
import { evolveBudget, initialBudget } from '../budget/state.ts';
import { evolveCalendar, initialCalendar } from '../calendar/state.ts';
import { evolveCalendarFeedRule, initialCalendarFeedRule } from '../calendar-feed/state.ts';
import { evolveChase, initialChase } from '../chase/state.ts';
import { evolveDecisionRound, initialDecisionRound } from '../decision-round/state.ts';
import { evolveEvaluation, initialEvaluation } from '../evaluation/state.ts';
import { evolveEvidence, initialEvidence } from '../evidence/state.ts';
import { evolveFinding, initialFinding } from '../finding/state.ts';
import { evolveSubjectFlags, initialSubjectFlags } from '../flag/state.ts';
import { evolveImport, initialImport } from '../import/state.ts';
import { evolveLadder, initialLadder } from '../ladder/state.ts';
import { evolveRegister, initialRegister } from '../letter/register.ts';
import { evolveLetter, initialLetter } from '../letter/state.ts';
import { evolveLetterWords, initialLetterWords } from '../letter/words.ts';
import { evolveObject, initialObject } from '../object/state.ts';
import { evolveOrganisation, initialOrganisation } from '../organisation/state.ts';
import { evolveOutbox, initialOutbox } from '../outbox/state.ts';
import { evolvePerson, evolvePersonRecord, initialPerson, initialPersonRecord } from '../person/state.ts';
import { evolvePolicyChange, initialPolicyChange } from '../policy-change/state.ts';
import { evolvePosts, initialPosts } from '../post/state.ts';
import { evolveRanking, initialRanking } from '../ranking/state.ts';
import { evolveAdoption, evolveRuleSet, initialAdoption, initialRuleSet } from '../rule-set/state.ts';
import { evolveSession, initialSession } from '../session/state.ts';
import {
  evolveName,
  evolveSignIn,
  evolveSignInRules,
  initialName,
  initialSignIn,
  initialSignInRules,
} from '../sign-in/state.ts';
import { evolveSweep, initialSweep } from '../sweep/state.ts';
import { evolveDefaultViews, evolveTableView, initialDefaultViews, initialTableView } from '../table-view/state.ts';
import { evolveToken, initialToken } from '../token/state.ts';
import { evolveUnitImport, initialUnitImport } from '../unit-import/state.ts';
import { evolveWriteLevel, initialWriteLevel } from '../write-level/state.ts';
import { type BihuanEvent, eventDefinitions } from './registry.ts';
import { toEventToAppend } from './to-append.ts';
import { isUnknown, upcast } from './upcast.ts';

const folder = new URL('../../samples/', import.meta.url);
const sampleNames = readdirSync(folder).sort();
const sampleOf = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const understood = (name: string): BihuanEvent => {
  const event = upcast(sampleOf(name));
  if (isUnknown(event)) throw new Error(`${name} is not understood any more`);
  return event;
};

describe('what an older release wrote is still understood', () => {
  const shipped = eventDefinitions.flatMap(({ type, version }) =>
    Array.from({ length: version }, (_, index) => `${type}.v${index + 1}.json`),
  );

  it('has a stored sample of every version of every event ever shipped, and of nothing else', () => {
    expect(sampleNames).toEqual(shipped.sort());
  });

  it.each(sampleNames)('%s is brought to the current version', (name) => {
    const event = understood(name);
    expect(sampleOf(name)).toMatchObject({ type: event.type, version: Number(/\.v(\d+)\.json$/.exec(name)?.[1]) });
    const { data, type, version } = toEventToAppend(event, '00000000-0000-4000-8000-000000000000');
    expect(data).toEqual(event.data);
    expect(version).toBe(eventDefinitions.find((definition) => definition.type === type)?.version);
  });

  it('comes to a state in its own stream and leaves every other state as it is', () => {
    const events = sampleNames.map(understood);
    // Each stream type is shown the events of all of them: what is not its own must leave no trace.
    const folded = <State, Event>(evolve: (state: State, event: Event) => State, initial: State, prefix: RegExp) => {
      const own = events.filter(({ type }) => prefix.test(type)) as Event[];
      const all = events as unknown as Event[];
      expect(all.reduce(evolve, initial)).toEqual(own.reduce(evolve, initial));
      expect(own.reduce(evolve, initial)).not.toEqual(initial);
    };
    folded(evolveObject, initialObject, /^Object(?!ion)/);
    folded(evolveOrganisation, initialOrganisation, /^Organisation/);
    folded(evolveEvaluation, initialEvaluation, /^(Evaluation|Stage|Self|Outcome|Comment|Objection)/);
    folded(
      evolveFinding,
      initialFinding,
      /^(Finding|Term|Repeat|Commitment|Progress|Extension|Completion|Results|LookBack)/,
    );
    folded(evolveAllocation, initialAllocation, /^(Adjustment|Hold|Decision(Withdrawn|Reviewed)|Clawback)/);
    folded(evolveDecisionRound, initialDecisionRound, /^(DecisionRound|CongressDay|Review(Rule|Default))/);
    folded(evolvePolicyChange, initialPolicyChange, /^PolicyChange/);
    folded(evolveChase, initialChase, /^(Deadline|Reminder)/);
    folded(evolveOutbox, initialOutbox, /^(Message|InboxRead)/);
    folded(evolveSweep, initialSweep, /^(Sweep|Clock)/);
    folded(evolveRuleSet, initialRuleSet, /^RuleSet(Drafted|Retired)/);
    folded(evolveAdoption, initialAdoption, /^(RuleSetAdopted|RuleParameters|CeilingFixed)/);
    folded(evolveCalendar, initialCalendar, /^CalendarPublished/);
    folded(evolvePerson, initialPerson, /^Person(?!Deleted)/);
    folded(evolvePersonRecord, initialPersonRecord, /^(Deputy|PersonDeleted)/);
    folded(evolvePosts, initialPosts, /^Post/);
    folded(evolveUnitImport, initialUnitImport, /^UnitImport/);
    folded(evolveActLinkRule, initialActLinkRule, /^ActLinksAllowed/);
    expect(
      evolveActLinks(initialActLinks, events.find(({ type }) => type === 'ActLinkIssued') as never).out,
    ).toHaveLength(1);
    folded(evolveLadder, initialLadder, /^Ladder/);
    folded(evolveEvidence, initialEvidence, /^Evidence/);
    folded(evolveLetter, initialLetter, /^(Letter(?!NumberWords)|ExternalNumber)/);
    folded(evolveRegister, initialRegister, /^NumberGiven/);
    folded(evolveLetterWords, initialLetterWords, /^LetterNumberWords/);
    folded(evolveImport, initialImport, /^Import/);
    folded(evolveBudget, initialBudget, /^Budget/);
    folded(evolveSubjectFlags, initialSubjectFlags, /^SubjectFlag/);
    folded(evolveRanking, initialRanking, /^Ranking/);
    folded(evolveAccount, initialAccount, /^(Account|Role|Password|Totp|SessionsRevoked)/);
    folded(evolveSession, initialSession, /^Session(Started|Ended)/);
    folded(evolveToken, initialToken, /^Token/);
    folded(evolveSignIn, initialSignIn, /^SignIn(?!Rules)/);
    folded(evolveName, initialName, /^NameClaimed/);
    folded(evolveWriteLevel, initialWriteLevel, /^WriteLevel/);
    folded(evolveSignInRules, initialSignInRules, /^SignInRules/);
    folded(evolveCalendarFeedRule, initialCalendarFeedRule, /^CalendarFeedsAllowed/);
    folded(evolveTableView, initialTableView, /^TableView/);
    folded(evolveDefaultViews, initialDefaultViews, /^DefaultView/);
  });
});
