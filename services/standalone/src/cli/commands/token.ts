import { grantText, inWords, isCalendarDate, Refused, type Role } from '@bihuan/domain';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { scopeOption } from '../scope-option.ts';
import { textTable } from '../text-table.ts';

export interface CreateTokenOptions {
  readonly role: Role;
  readonly scope?: string;
  readonly name: string;
  readonly expires?: string;
}

/** Creates a token and shows it, once. */
export async function createTokenCommand(context: CommandContext, options: CreateTokenOptions): CommandResult {
  const { screen } = context;
  const { role, scope, name, expires } = options;
  if (expires !== undefined && !isCalendarDate(expires))
    throw new Refused('cli.usage', { detail: `--expires “${expires}” — YYYY-MM-DD` });
  const grants = [{ role, scope: scopeOption(scope) }];
  const answer = await withClient(context, { settings: settingsFor(context), mayBeEmpty: true }, (client) =>
    client.call('createToken', { body: { name, grants, ...(expires !== undefined && { expiresOn: expires }) } }),
  );
  const { id, token, expiresOn } = answer;
  if (screen.json) {
    screen.printJson({ id, token, expiresOn, grants });
    return exitCodes.ok;
  }
  screen.note({
    zh: `令牌 ${id}（${inWords('role', role, 'zh')}），有效至 ${expiresOn}。只显示这一次：`,
    en: `Token ${id} (${inWords('role', role, 'en')}), valid until ${expiresOn}. It is shown this once:`,
  });
  if (token !== null) screen.print(token);
  return exitCodes.ok;
}

export async function listTokensCommand(context: CommandContext): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('listTokens', {}),
  );
  if (screen.json) {
    screen.printJson(answer);
    return exitCodes.ok;
  }
  const columns = [
    { zh: '编号', en: 'Id' },
    { zh: '系统', en: 'System' },
    { zh: '角色', en: 'Roles' },
    { zh: '有效至', en: 'Until' },
    { zh: '状态', en: 'State' },
  ].map((words) => ({ title: screen.in(words) }));
  const states = {
    valid: { zh: '有效', en: 'valid' },
    expired: { zh: '已过期', en: 'expired' },
    revoked: { zh: '已撤销', en: 'revoked' },
  };
  const rows = answer.items.map(({ id, name, grants, expiresOn, status }) => {
    return [id, name, grants.map(grantText).join(', '), expiresOn, screen.in(states[status])];
  });
  for (const line of textTable(columns, rows)) screen.print(line);
  return exitCodes.ok;
}

export async function revokeTokenCommand(
  context: CommandContext,
  id: string,
  { reason }: { readonly reason?: string },
): CommandResult {
  const { screen } = context;
  const answer = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('revokeToken', { params: { id }, body: reason === undefined ? {} : { reason } }),
  );
  if (screen.json) screen.printJson(answer);
  else screen.print(screen.in({ zh: `令牌 ${id} 已撤销。`, en: `Token ${id} is revoked.` }));
  return exitCodes.ok;
}
