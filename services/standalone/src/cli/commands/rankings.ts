import type { OutputOf, RequestOf } from '@bihuan/contract';
import { inWords, Refused } from '@bihuan/domain';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

type Member = OutputOf<'getRanking'>['members'][number];
type Body = RequestOf<'fixRanking'>['body'];

export interface FixOptions {
  readonly fiscalYear: number;
  readonly name: string;
  readonly kind?: readonly string[];
  readonly department?: readonly string[];
  readonly area?: readonly string[];
  /** `top:20`, `bottom:10`. */
  readonly quota?: readonly string[];
  readonly ties?: string;
  readonly edge?: string;
  readonly rounding?: string;
  readonly withoutScore?: string;
  readonly unconfirmed?: boolean;
  readonly document?: string;
  readonly reason?: string;
  readonly dryRun?: boolean;
}

/** The rankings that were fixed, by year and id. */
export async function rankingsCommand(context: CommandContext): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('listRankings', {}),
  );
  if (screen.json) {
    screen.printJson(answer);
    return exitCodes.ok;
  }
  const heads = screen.in({
    zh: '编号 年度 分组 版次 名单 计入 日期 状态',
    en: 'Id Year Group Version Listed Counted On State',
  });
  const state = { fixed: { zh: '已确定', en: 'fixed' }, withdrawn: { zh: '已撤销', en: 'withdrawn' } };
  const rows = answer.items.map((one) => [
    one.id,
    String(one.fiscalYear),
    one.group.name,
    String(one.version),
    String(one.members),
    String(one.counted),
    one.on,
    screen.in(state[one.status]),
  ]);
  for (const line of textTable(
    heads.split(' ').map((title) => ({ title })),
    rows,
  ))
    screen.print(line);
  return exitCodes.ok;
}

/** One ranking with all of its members. */
export async function showRankingCommand(context: CommandContext, id: string): CommandResult {
  const { screen } = context;
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    const members: Member[] = [];
    let cursor: string | null = null;
    let item: OutputOf<'getRanking'>['item'];
    do {
      const page: OutputOf<'getRanking'> = await client.call('getRanking', {
        params: { id },
        query: { limit: 1000, ...(cursor !== null && { cursor }) },
      });
      ({ item } = page);
      members.push(...page.members);
      cursor = page.next;
    } while (cursor !== null);
    if (screen.json) screen.printJson({ item, members });
    else printMembers(members, screen);
    return exitCodes.ok;
  });
}

/** Ranks a group by the scores of the moment: shows the list (`--dry-run`), or fixes it. */
export async function fixRankingCommand(context: CommandContext, id: string, options: FixOptions): CommandResult {
  const { screen } = context;
  const { fiscalYear, document, reason } = options;
  const body = { fiscalYear, group: groupOf(options), method: methodOf(options) } as unknown as Pick<
    Body,
    'fiscalYear' | 'group' | 'method'
  >;
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    if (options.dryRun === true) {
      const preview = await client.call('previewRanking', { body });
      if (screen.json) screen.printJson(preview);
      else printMembers(preview.members, screen);
      return exitCodes.ok;
    }
    const noted = {
      ...(document !== undefined && { documentNumber: document }),
      ...(reason !== undefined && { reason }),
    };
    const fixed = await client.call('fixRanking', { body: { id, ...body, ...noted } });
    await untilServed(client, fixed.position);
    if (screen.json) screen.printJson(fixed);
    else {
      const { item } = await client.call('getRanking', { params: { id }, query: { limit: 1 } });
      screen.print(
        screen.in({
          zh: `排名“${item.group.name}”第 ${item.version} 版：名单 ${item.members} 个，计入 ${item.counted} 个（编号 ${id}）。`,
          en: `Ranking “${item.group.name}”, version ${item.version}: ${item.members} listed, ${item.counted} counted (id ${id}).`,
        }),
      );
    }
    return exitCodes.ok;
  });
}

const groupOf = ({ name, kind = [], department = [], area = [] }: FixOptions) => ({
  name,
  objectKinds: kind,
  departmentIds: department,
  policyAreas: area,
});

const methodOf = ({ ties, edge, rounding, withoutScore, unconfirmed, quota = [] }: FixOptions) => ({
  ...(ties !== undefined && { ties }),
  ...(edge !== undefined && { atQuotaEdge: edge }),
  ...(rounding !== undefined && { rounding }),
  ...(withoutScore !== undefined && { withoutScore }),
  ...(unconfirmed === true && { outcomes: 'recorded' }),
  quotas: quota.map(quotaOf),
});

/** `top:20` is the first 20 %. Refused: `cli.usage`. */
function quotaOf(text: string) {
  const [, end, percent] = /^(top|bottom):(\d{1,3}(?:\.\d{1,6})?)$/.exec(text) ?? [];
  if (end === undefined || percent === undefined)
    throw new Refused('cli.usage', { detail: `“${text}” — top:20, bottom:10` });
  return { id: `${end === 'top' ? 'first' : 'last'}-${percent}`, end, percent };
}

function printMembers(members: readonly Member[], screen: Screen): void {
  const columns = [
    { title: screen.in({ zh: '名次', en: 'rank' }), align: 'right' as const },
    { title: screen.in({ zh: '得分', en: 'score' }), align: 'right' as const },
    { title: screen.in({ zh: '位次（%）', en: 'position (%)' }), align: 'right' as const },
    { title: screen.in({ zh: '名额', en: 'quotas' }) },
    { title: inWords('subjectKind', members[0]?.subject.kind ?? 'object', screen.language) },
  ];
  const rows = members.map(({ rank, score, percentile, quotas, name }) => [
    rank === null ? '—' : String(rank),
    score === null ? '—' : String(score),
    percentile ?? '—',
    quotas.join(' ') || '—',
    name,
  ]);
  for (const line of textTable(columns, rows)) screen.print(line);
}
