import { roles } from '@bihuan/domain';
import { Option } from 'commander';
import type { HandOverOptions, OpenAccountOptions } from './commands/account.ts';
import type { CreateTokenOptions } from './commands/token.ts';
import type { Declaring } from './letter-commands.ts';

/** The commands about who is let in: tokens of other systems, accounts of people. */
export function declareAccessCommands({ run, language, declare }: Declaring): void {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const grantable = roles.filter((role) => role !== 'scheduler');
  const scope = [
    '--scope <scope>',
    say('范围：organisation:编号 或 object:编号；默认全辖区', 'organisation:ID or object:ID; by default all of it'),
  ] as const;
  const role = () => new Option('--role <role>', say('角色', 'Role')).choices(grantable).makeOptionMandatory();

  const tokens = () => import('./commands/token.ts');
  const token = declare('token', { zh: '其他系统的令牌', en: 'Tokens of other systems' });
  declare('create', { zh: '创建令牌（只显示一次）', en: 'Create a token; it is shown once' }, token)
    .addOption(role())
    .option(...scope)
    .option('--name <name>', say('哪个系统使用', 'The system that uses it'), 'bihuan')
    .option('--expires <day>', say('最后有效日（默认一年后）', 'Last day (default in a year)'))
    .action((options: CreateTokenOptions) =>
      run(async (context) => (await tokens()).createTokenCommand(context, options)),
    );
  declare('list', { zh: '列出令牌', en: 'List tokens' }, token).action(() =>
    run(async (context) => (await tokens()).listTokensCommand(context)),
  );
  declare('revoke', { zh: '撤销令牌', en: 'Revoke a token' }, token)
    .argument('<id>', say('令牌编号', 'Id of the token'))
    .option('--reason <text>', say('理由', 'Reason'))
    .action((id: string, options: { readonly reason?: string }) =>
      run(async (context) => (await tokens()).revokeTokenCommand(context, id, options)),
    );

  const accounts = () => import('./commands/account.ts');
  const account = declare('account', { zh: '用户账户', en: 'Accounts of people' });
  declare('list', { zh: '列出账户', en: 'List accounts' }, account).action(() =>
    run(async (context) => (await accounts()).listAccountsCommand(context)),
  );
  declare('open', { zh: '开立账户，给出临时密码', en: 'Open an account and show its first password' }, account)
    .argument('<name>', say('用户名', 'Sign-in name'))
    .addOption(role())
    .option(...scope)
    .option('--person <id>', say('已登记人员的编号', 'Id of somebody registered'))
    .option('--person-name <name>', say('或新人员的姓名', 'Or the name of somebody new'))
    .option('--until <day>', say('角色的最后一天', 'Last day of the role'))
    .action((name: string, options: OpenAccountOptions) =>
      run(async (context) => (await accounts()).openAccountCommand(context, name, options)),
    );
  declare(
    'hand-over',
    { zh: '离任移交：停用账户，所任职务等移交接替人', en: 'Somebody leaves: disable, and hand over' },
    account,
  )
    .argument('<account>', say('用户名或账户编号', 'Sign-in name or id'))
    .addOption(
      new Option(
        '--to <successor>',
        say('接替人的用户名或人员编号', 'Sign-in name or id of the successor'),
      ).makeOptionMandatory(),
    )
    .option('--reason <text>', say('理由', 'Reason'))
    .action((who: string, options: HandOverOptions) =>
      run(async (context) => (await accounts()).handOverAccountCommand(context, who, options)),
    );
  const changes = [
    ['disable', { zh: '停用账户', en: 'Disable an account' }],
    ['enable', { zh: '启用账户', en: 'Enable an account' }],
    ['reset-password', { zh: '重设密码，给出临时密码', en: 'Set a new first password and show it' }],
    ['reset-second-factor', { zh: '重置动态验证码', en: 'Reset the second factor' }],
    ['unlock', { zh: '解除登录锁定', en: 'End the waiting after attempts that failed' }],
    ['end-sessions', { zh: '结束全部登录', en: 'End every session' }],
  ] as const;
  for (const [change, words] of changes) {
    declare(change, words, account)
      .argument('<account>', say('用户名或账户编号', 'Sign-in name or id'))
      .option('--reason <text>', say('理由', 'Reason'))
      .action((who: string, options: { readonly reason?: string }) =>
        run(async (context) => (await accounts()).changeAccountCommand(context, change, who, options)),
      );
  }
}
