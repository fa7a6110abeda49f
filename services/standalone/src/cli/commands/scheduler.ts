import type { OutputOf } from '@bihuan/contract';
import { recipientKeyOf } from '@bihuan/domain';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Screen } from '../screen.ts';
import { textTable } from '../text-table.ts';

type Status = OutputOf<'getScheduler'>;

/** How the scheduler stands, and which messages have failed. */
export async function schedulerCommand(context: CommandContext): CommandResult {
  const { screen } = context;
  const status = await withClient(context, { settings: settingsFor(context) }, (client) =>
    client.call('getScheduler', {}),
  );
  if (screen.json) screen.printJson(status);
  else print(status, screen);
  return exitCodes.ok;
}

const runners = {
  'in-process': { zh: '本进程', en: 'in this process' },
  bullmq: { zh: 'Redis（BullMQ）', en: 'Redis (BullMQ)' },
  none: { zh: '没有运行（bihuan start 时运行）', en: 'none runs (bihuan start runs one)' },
} as const;

function print({ runner, nextRun, lastSweep, queue, messages, failed, problems }: Status, screen: Screen): void {
  const shown = (value: string | number | null | undefined) => value ?? '—';
  screen.print(screen.in({ zh: `运行方式：${runners[runner].zh}`, en: `Runner: ${runners[runner].en}` }));
  screen.print(
    screen.in({
      zh: `下次巡查：${shown(nextRun)}；上次巡查：${shown(lastSweep?.endedAt)}（发出 ${shown(lastSweep?.issued)} 项${lastSweep?.error ? `，${lastSweep.error}` : ''}）`,
      en: `Next sweep: ${shown(nextRun)}; last: ${shown(lastSweep?.endedAt)} (${shown(lastSweep?.issued)} issued${lastSweep?.error ? `, ${lastSweep.error}` : ''})`,
    }),
  );
  screen.print(
    screen.in({
      zh: `队列：等待 ${shown(queue.waiting)}，进行中 ${shown(queue.active)}。消息：待确定接收人 ${messages.unaddressed}，待编入 ${messages.toTell}，待发送 ${messages.waiting}，失败 ${messages.failed}`,
      en: `Queue: ${shown(queue.waiting)} waiting, ${shown(queue.active)} active. Messages: ${messages.unaddressed} to address, ${messages.toTell} to compose, ${messages.waiting} to send, ${messages.failed} failed`,
    }),
  );
  for (const { words } of problems) screen.print(`! ${screen.in(words)}`);
  if (failed.length === 0) return;
  const heads = screen.in({ zh: '编号 渠道 接收人 次数 原因', en: 'Id Channel Recipient Attempts Why' }).split(' ');
  const rows = failed.map(({ id, channel, recipient, name, attempts, error }) => [
    id,
    channel,
    name ?? recipientKeyOf(recipient),
    String(attempts),
    [error.code, error.text].filter((part) => part !== null).join(' '),
  ]);
  const columns = heads.map((title) => ({ title }));
  for (const line of textTable(columns, rows)) screen.print(line);
  screen.print(
    screen.in({ zh: '重新发送：bihuan reminders retry 编号', en: 'Try one again: bihuan reminders retry ID' }),
  );
}
