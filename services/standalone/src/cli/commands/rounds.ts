import type { OutputOf } from '@bihuan/contract';
import { calendarDate, dayOf } from '@bihuan/domain';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

type Rounds = OutputOf<'listDecisionRounds'>;

/** Which fiscal years have a round on record, whether decisions take a second person in each, and in every other year. */
export async function roundsCommand(context: CommandContext): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('listDecisionRounds', {}),
  );
  if (screen.json) screen.printJson(answer);
  else print(answer, screen);
  return exitCodes.ok;
}

export interface ReviewRuleOptions {
  readonly takes: 'one' | 'two';
  readonly reason: string;
  readonly fiscalYear?: number;
  readonly on?: string;
}

/** Says whether a decision takes one person or two (初审、复核): of one fiscal year, else of every year without a rule of its own. */
export async function reviewRuleCommand(context: CommandContext, options: ReviewRuleOptions): CommandResult {
  const { screen, settings } = context;
  const { fiscalYear, reason } = options;
  const on = options.on === undefined ? dayOf(new Date(), settings.zone) : calendarDate(options.on);
  const body = { takesTwo: options.takes === 'two', reason, on };
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    const keyed = { idempotencyKey: crypto.randomUUID() };
    const answer =
      fiscalYear === undefined
        ? await client.call('setReviewDefault', { body }, keyed)
        : await client.call('setReviewRule', { params: { fiscalYear }, body }, keyed);
    await untilServed(client, answer.position);
    const rounds = await client.call('listDecisionRounds', {});
    if (screen.json) screen.printJson(rounds);
    else print(rounds, screen);
    return exitCodes.ok;
  });
}

function print({ items, reviewDefault }: Rounds, screen: Screen): void {
  const people = (takesTwo: boolean) =>
    screen.in(takesTwo ? { zh: '两人（初审、复核）', en: 'two' } : { zh: '一人', en: 'one' });
  const since =
    reviewDefault === null
      ? ''
      : screen.in({
          zh: `（${reviewDefault.on} 起：${reviewDefault.reason}）`,
          en: ` (since ${reviewDefault.on}: ${reviewDefault.reason})`,
        });
  const everyYear = people(reviewDefault?.takesTwo ?? false);
  screen.print(
    screen.in({
      zh: `各年度的决定：${everyYear}${since}；年度另有规定的除外。`,
      en: `People that a decision takes in every year without a rule of its own: ${everyYear}${since}.`,
    }),
  );
  if (items.length === 0) return;
  const columns = [
    { title: screen.in({ zh: '预算年度', en: 'fiscal year' }) },
    { title: screen.in({ zh: '轮次', en: 'round' }) },
    { title: screen.in({ zh: '决定', en: 'people' }) },
    { title: screen.in({ zh: '规定', en: 'by the rule of' }) },
    { title: screen.in({ zh: '人大会议', en: 'congress on' }) },
  ];
  const status = { open: { zh: '进行中', en: 'open' }, closed: { zh: '已结束', en: 'closed' } };
  const rows = items.map(({ fiscalYear, status: stands, takesTwo, hasOwnReviewRule, season }) => [
    String(fiscalYear),
    screen.in(status[stands]),
    people(takesTwo),
    screen.in(hasOwnReviewRule ? { zh: '本年度', en: 'the year' } : { zh: '各年度', en: 'every year' }),
    season.congressOn ?? '—',
  ]);
  for (const line of textTable(columns, rows)) screen.print(line);
}
