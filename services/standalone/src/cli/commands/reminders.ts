import type { OutputOf, RequestOf } from '@bihuan/contract';
import { type CalendarDate, calendarDate, inWords, type Language, Refused, sweepHalted } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface RemindersOptions {
  readonly on?: string;
  readonly dryRun?: boolean;
  readonly confirmClock?: string;
}

type Reminders = OutputOf<'listReminders'>;
type Item = Reminders['items'][number];
type Sweep = OutputOf<'runSweep'>;
type Query = NonNullable<RequestOf<'listReminders'>['query']>;

/** What would be sent on a day, and why; without `--dry-run` the reminders of today are issued. */
export async function remindersCommand(context: CommandContext, options: RemindersOptions): CommandResult {
  const { screen } = context;
  const on = options.on === undefined ? undefined : calendarDate(options.on);
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    if (options.confirmClock !== undefined) await confirmClock(client, options.confirmClock, screen);
    if (options.dryRun === true) {
      const due = await whole(client, { status: 'due', on });
      const paused = await whole(client, { status: 'paused', on });
      if (screen.json) screen.printJson({ ...due, paused: paused.items });
      else printDue(due, paused.items, screen);
      return exitCodes.ok;
    }
    return issue(client, on, screen);
  });
}

async function confirmClock(client: Client, reason: string, screen: Screen): Promise<void> {
  await client.call('confirmSweepClock', { body: { reason } });
  screen.note({ zh: '已确认时钟。', en: 'The clock is confirmed.' });
}

/** Refused: `reminder.only-today`, `sweep.halted`. */
async function issue(client: Client, on: CalendarDate | undefined, screen: Screen): CommandResult {
  const { on: today } = await client.call('listReminders', { query: { limit: 1 } });
  if (on !== undefined && on !== today) throw new Refused('reminder.only-today', { on, today });
  const sweep = await client.call('runSweep', { body: {} });
  if (sweep.halt !== null) throw sweepHalted(sweep.halt);
  const after = sweep.position === null ? {} : { after: sweep.position };
  const issued: Item[] = [];
  for (const status of ['issued', 'delivered', 'failed'] as const) {
    issued.push(...(await whole(client, { status, issuedOn: sweep.on, ...after })).items);
  }
  if (screen.json) screen.printJson({ items: issued, on: sweep.on, sweep });
  else printIssued(issued, sweep, screen);
  return sweep.failed.length > 0 ? exitCodes.unavailable : exitCodes.ok;
}

async function whole(client: Client, query: Query): Promise<Reminders> {
  const stated = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const first = await client.call('listReminders', { query: { ...stated, limit: 1000 } });
  const items = [...first.items];
  let { next } = first;
  while (next !== null) {
    const page = await client.call('listReminders', { query: { ...stated, limit: 1000, cursor: next } });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next };
}

function printDue({ on, items }: Reminders, paused: readonly Item[], screen: Screen): void {
  screen.print(
    screen.in({
      zh: `${on} 会发出 ${items.length} 项（此前各日如已发出，则不再重复）：`,
      en: `${items.length} would be sent on ${on} (what is sent before that day is not repeated):`,
    }),
  );
  printTable(items, screen);
  if (paused.length === 0) return;
  screen.print('');
  screen.print(screen.in({ zh: `暂停的 ${paused.length} 项：`, en: `${paused.length} are paused:` }));
  printTable(paused, screen);
}

function printIssued(items: readonly Item[], { on, issued, looked, failed }: Sweep, screen: Screen): void {
  screen.print(
    screen.in({
      zh: `${on}：检查 ${looked} 项，本次发出 ${issued} 项，今天共发出 ${items.length} 项。`,
      en: `${on}: looked at ${looked}, issued ${issued} now, ${items.length} today.`,
    }),
  );
  printTable(items, screen);
  for (const { code, ...matter } of failed) {
    const { zh, en } = named(matter);
    screen.note({
      zh: `未能记录：${zh}（${code}），下次巡查再试。`,
      en: `Not recorded: ${en} (${code}); the next run tries again.`,
    });
  }
}

/** What is chased, by its kind and id. */
function named({
  matter: kind,
  findingId,
  policyChangeId,
}: Pick<Item, 'matter' | 'findingId' | 'policyChangeId'>): Record<Language, string> {
  const id = findingId ?? policyChangeId ?? '';
  return { zh: `${inWords('matterKind', kind, 'zh')} ${id}`, en: `${inWords('matterKind', kind, 'en')} ${id}` };
}

function printTable(items: readonly Item[], screen: Screen): void {
  if (items.length === 0) return;
  const { language } = screen;
  const titles = {
    object: { zh: '对象', en: 'object' },
    step: { zh: '步骤', en: 'step' },
    due: { zh: '期限', en: 'due' },
    to: { zh: '送达', en: 'to' },
    why: { zh: '理由', en: 'why' },
    matter: { zh: '事项', en: 'matter' },
  };
  const columns = Object.values(titles).map((title) => ({ title: screen.in(title) }));
  const rows = items.map((item) => [
    item.objectName.replaceAll(/\s*\n\s*/g, ' '),
    inWords('ladderStep', item.step.kind, language),
    item.dueDate,
    item.recipients.map(({ name, role }) => `${name} (${inWords('recipientRole', role, language)})`).join(', ') || '—',
    screen.in(item.reason),
    screen.in(named(item)),
  ]);
  for (const line of textTable(columns, rows)) screen.print(line);
}
