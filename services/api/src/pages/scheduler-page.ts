import { dayOf, type Language, recipientKeyOf } from '@bihuan/domain';
import { frameOf, type PageRequest } from './page-request.ts';
import { renderPage } from './render.ts';
import { pageWords } from './words.ts';

const runners: Readonly<Record<Language, Readonly<Record<'in-process' | 'bullmq' | 'none', string>>>> = {
  zh: { 'in-process': '本进程', bullmq: 'Redis（BullMQ）', none: '没有运行' },
  en: { 'in-process': 'in this process', bullmq: 'Redis (BullMQ)', none: 'none runs' },
};

/** Whether reminders are sent: runner, queue, next and last sweep, and which messages have failed. */
export async function schedulerPage(request: PageRequest): Promise<string> {
  const { language, zone } = request;
  const w = pageWords[language];
  const { runner, nextRun, lastSweep, queue, messages, failed, problems } = await request.ask('getScheduler', {});
  const at = (instant: string | undefined | null) => (instant == null ? '—' : localMinute(instant, zone));
  const issued = lastSweep === null ? '' : ` · ${lastSweep.error ?? lastSweep.issued ?? '—'}`;
  return renderPage('scheduler', frameOf(request, w.scheduler), {
    w,
    problems: problems.map(({ words }) => words[language]),
    facts: [
      { name: w.runner, value: runners[language][runner] },
      { name: w.nextSweep, value: at(nextRun) },
      { name: w.lastSweep, value: `${at(lastSweep?.endedAt)}${issued}` },
      { name: w.queue, value: `${queue.waiting ?? '—'} / ${queue.active ?? '—'}` },
      { name: w.toSend, value: `${messages.unaddressed} / ${messages.toTell} / ${messages.waiting}` },
    ],
    failed: failed.map(({ id, channel, recipient, attempts, error }) => ({
      id,
      channel,
      recipient: recipientKeyOf(recipient),
      attempts,
      why: [error.code, error.text].filter((part) => part !== null).join(' · '),
    })),
  });
}

/** Day and minute on the clocks of the zone. */
function localMinute(instant: string, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${dayOf(instant, zone)} ${time.format(new Date(instant))}`;
}
