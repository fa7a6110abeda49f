import type { OutputOf } from '@bihuan/contract';
import { idSchema, Refused } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { exampleNote } from '../sample-note.ts';
import type { Screen } from '../screen.ts';

export interface TimelineOptions {
  readonly asOf?: string;
}

/** Everything that happened to one object, oldest first; the object by its id, its name, or one of its allocation lines. */
export async function timelineCommand(
  context: CommandContext,
  named: string,
  { asOf }: TimelineOptions,
): CommandResult {
  const answer = await withClient(context, { settings: settingsFor(context) }, async (client) =>
    wholeTimeline(client, await objectIdOf(client, named), asOf),
  );
  if (context.screen.json) context.screen.printJson(answer);
  else print(answer, context.screen);
  return exitCodes.ok;
}

type Timeline = OutputOf<'getTimeline'>;

async function wholeTimeline(client: Client, id: string, asOf: string | undefined): Promise<Timeline> {
  const query = { limit: 1000, ...(asOf !== undefined && { asOf }) };
  const first = await client.call('getTimeline', { params: { id }, query });
  const items = [...first.items];
  let { next } = first;
  while (next !== null) {
    const page = await client.call('getTimeline', { params: { id }, query: { ...query, cursor: next } });
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items, next };
}

async function objectIdOf(client: Client, named: string): Promise<string> {
  const [, subjectOfLine] = /^\d{4}-(.+)$/.exec(named) ?? [];
  if (subjectOfLine !== undefined && idSchema.safeParse(subjectOfLine).success) return subjectOfLine;
  if (idSchema.safeParse(named).success) return named;
  const { items } = await client.call('listObjects', { query: { q: named.slice(0, 100), limit: 1000 } });
  const exact = items.filter(({ name }) => name === named);
  const found = exact.length > 0 ? exact : items;
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  if (only === undefined) throw new Refused('request.not-found', { what: 'object', id: named });
  const names = found.slice(0, 10).map(({ id, name }) => `${id} ${name}`);
  throw new Refused('cli.usage', { detail: `${named} → ${names.join(' | ')}` });
}

function print({ object, items }: Timeline, screen: Screen): void {
  screen.print(`${object.name}  ${object.id}`);
  for (const entry of items) {
    screen.print(`${entry.day}  ${screen.in(entry.words)}${entry.sample ? '  [示例]' : ''}  (${entry.principal})`);
  }
  if (items.some(({ sample }) => sample)) screen.print(screen.in(exampleNote));
}
