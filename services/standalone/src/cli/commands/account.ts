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
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('listAccounts', {}),
  );
  if (screen.json) {
    screen.printJson(answer);
    return exitCodes.ok;
  }
  const columns = [
    { zh: '编号', en: 'Id' },
    { zh: '用户名', en: 'Name' },
    { zh: '状态', en: 'State' },
    { zh: '动态验证码', en: 'Second factor' },
    { zh: '角色', en: 'Roles' },
    { zh: '最近登录', en: 'Last sign-in' },
  ].map((words) => ({ title: screen.in(words) }));
  const rows = answer.items.map((one) => [
    one.id,
    one.signInName ?? '—',
    screen.in(one.status === 'active' ? { zh: '可用', en: 'active' } : { zh: '停用', en: 'disabled' }),
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

type Change = 'disable' | 'enable' | 'reset-password' | 'reset-second-factor' | 'end-sessions';

export async function changeAccountCommand(
  context: CommandContext,
  change: Change,
  who: string,
  { reason = '由本机操作员办理' }: { readonly reason?: string },
): CommandResult {
  const { screen } = context;
  await withClient(context, { settings: settingsFor(context) }, async (client) => {
    const id = await accountNamed(client, who);
    const input = { params: { id }, body: { reason } };
    if (change === 'reset-password') {
      showPassword(screen, who, await client.call('setPassword', { params: { id }, body: {} }));
      return;
    }
    const operation = {
      disable: 'disableAccount',
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
async function accountNamed(client: Client, who: string): Promise<string> {
  const { items } = await client.call('listAccounts', {});
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
