import type { OutputOf } from '@bihuan/contract';
import { grantText, isCalendarDate, Refused, type Role } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { scopeOption } from '../scope-option.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

export interface OpenAccountOptions {
  readonly role: Role;
  readonly scope?: string;
  readonly person?: string;
  readonly personName?: string;
  readonly until?: string;
}

export async function listAccountsCommand(context: CommandContext): CommandResult {
  const { screen } = context;
  const items = await withClient(context, { settings: settingsFor(context) }, everyAccount);
  if (screen.json) {
    screen.printJson({ items });
    return exitCodes.ok;
  }
  const columns = [
    { zh: '编号', en: 'Id' },
    { zh: '用户名', en: 'Name' },
    { zh: '姓名', en: 'Person' },
    { zh: '状态', en: 'State' },
    { zh: '动态验证码', en: 'Second factor' },
    { zh: '角色', en: 'Roles' },
    { zh: '最近登录', en: 'Last sign-in' },
  ].map((words) => ({ title: screen.in(words) }));
  const rows = items.map((one) => [
    one.id,
    one.signInName ?? '—',
    one.person ?? '—',
    screen.in(states[one.status === 'active' && one.lockedUntil !== null ? 'locked' : one.status]),
    one.hasSecondFactor ? '✓' : '—',
    one.roles
      .filter(({ isHeld }) => isHeld)
      .map(grantText)
      .join(', '),
    one.lastSignInAt ?? '—',
  ]);
  for (const line of textTable(columns, rows)) screen.print(line);
  return exitCodes.ok;
}

/** Opens an account for somebody registered, or for somebody new, and shows the password that they have to change. */
export async function openAccountCommand(
  context: CommandContext,
  name: string,
  { role, scope, person, personName, until }: OpenAccountOptions,
): CommandResult {
  const { screen } = context;
  if (until !== undefined && !isCalendarDate(until))
    throw new Refused('cli.usage', { detail: `--until “${until}” — YYYY-MM-DD` });
  const whose = person === undefined ? { person: { name: personName ?? name } } : { personId: person };
  const grant = { role, scope: scopeOption(scope), until: until === undefined ? null : until };
  const answer = await withClient(context, { settings: settingsFor(context), mayBeEmpty: true }, (client) =>
    client.call('openAccount', { body: { ...whose, signInName: name, roles: [grant] } as never }),
  );
  showPassword(screen, name, answer);
  return exitCodes.ok;
}

const states = {
  active: { zh: '可用', en: 'active' },
  locked: { zh: '锁定', en: 'locked' },
  disabled: { zh: '停用', en: 'disabled' },
} as const;

/** As many pages as there are. */
async function everyAccount(client: Client): Promise<OutputOf<'listAccounts'>['items']> {
  const found: OutputOf<'listAccounts'>['items'] = [];
  let cursor: string | null = null;
  do {
    const query = cursor === null ? { limit: 1_000 } : { limit: 1_000, cursor };
    const page: OutputOf<'listAccounts'> = await client.call('listAccounts', { query });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
}

export interface HandOverOptions {
  readonly to: string;
  readonly reason?: string;
}

/** Says what was handed over, by how many. The successor may be somebody without an account: then by the person's id. */
export async function handOverAccountCommand(
  context: CommandContext,
  who: string,
  { to, reason = '离任' }: HandOverOptions,
): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, async (client) => {
    const items = await everyAccount(client);
    const successorId = items.find(({ signInName }) => signInName === to)?.id ?? to;
    return client.call('handOverAccount', {
      params: { id: idNamed(items, who) },
      body: { successorId, reason },
    });
  });
  if (screen.json) {
    screen.printJson(answer);
    return exitCodes.ok;
  }
  const { posts, standsFor, deputies, findings, findingsHandedIn, tokens } = answer.handedOver;
  const passedOn = standsFor.filter(({ isPassedOn }) => isPassedOn).length;
  const left = standsFor.length - passedOn;
  screen.print(
    screen.in({
      zh: `${who} 已停用。移交给 ${to}：任职 ${posts.length} 项，代理 ${passedOn} 项，负责的问题 ${findings.length} 个，令牌 ${tokens.length} 个。`,
      en: `${who} is disabled. Handed over to ${to}: ${posts.length} posts, ${passedOn} deputies, ${findings.length} findings, ${tokens.length} tokens.`,
    }),
  );
  if (deputies.length + left > 0)
    screen.print(
      screen.in({
        zh: `已结束、未移交的代理：${deputies.length + left} 项。`,
        en: `Appointments of deputies that ended and were not handed over: ${deputies.length + left}.`,
      }),
    );
  if (findingsHandedIn.length > 0)
    screen.print(
      screen.in({
        zh: `已提交、等待验收的问题 ${findingsHandedIn.length} 个没有移交；退回后请再办一次。`,
        en: `${findingsHandedIn.length} findings are handed in and stay as they are; once returned, hand over again.`,
      }),
    );
  if (tokens.length > 0)
    screen.print(
      screen.in({
        zh: '离任者见过移交的令牌，请尽快换新。',
        en: 'Whoever leaves has seen the tokens: replace them soon.',
      }),
    );
  return exitCodes.ok;
}

type Change = 'unlock' | 'disable' | 'enable' | 'reset-password' | 'reset-second-factor' | 'end-sessions';

export async function changeAccountCommand(
  context: CommandContext,
  change: Change,
  who: string,
  { reason = '由本机操作员办理' }: { readonly reason?: string },
): CommandResult {
  const { screen } = context;
  await withClient(context, { settings: settingsFor(context) }, async (client) => {
    const id = idNamed(await everyAccount(client), who);
    const input = { params: { id }, body: { reason } };
    if (change === 'reset-password') {
      showPassword(screen, who, await client.call('setPassword', { params: { id }, body: {} }));
      return;
    }
    const operation = {
      disable: 'disableAccount',
      unlock: 'unlockAccount',
      enable: 'enableAccount',
      'reset-second-factor': 'resetSecondFactor',
      'end-sessions': 'endSessions',
    } as const;
    const answer = await client.call(operation[change], input);
    if (screen.json) screen.printJson(answer);
    else screen.print(screen.in({ zh: `${who}：已办理。`, en: `${who}: done.` }));
  });
  return exitCodes.ok;
}

/** An account by its sign-in name or its id. Refused: `account.not-found`. */
function idNamed(items: OutputOf<'listAccounts'>['items'], who: string): string {
  const found = items.find(({ id, signInName }) => id === who || signInName === who);
  if (found === undefined) throw new Refused('account.not-found');
  return found.id;
}

function showPassword(
  screen: Screen,
  name: string,
  answer: Pick<OutputOf<'setPassword'>, 'id' | 'temporaryPassword'>,
): void {
  const { id, temporaryPassword } = answer;
  if (screen.json) {
    screen.printJson({ id, name, temporaryPassword });
    return;
  }
  screen.note({
    zh: `${name}（${id}）的临时密码，只显示这一次，首次登录须修改：`,
    en: `The first password of ${name} (${id}); it is shown this once and has to be changed:`,
  });
  if (temporaryPassword !== null) screen.print(temporaryPassword);
}
