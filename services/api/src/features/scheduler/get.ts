import { type Matter, matterIds, matterOfStep, problemInWords } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { namesOfRecipients } from '../inbox/names-of-recipients.ts';

const mostFailed = 100;

export const handleGetScheduler: Handler<'getScheduler'> = async (context) => {
  const { scheduler, projections, principal, today } = context;
  const { counts, failed } = await projections.delivery.overview(principal, { on: today, limit: mostFailed });
  const nameOf = await namesOfRecipients(
    context,
    failed.map(({ recipient }) => recipient),
    today,
  );
  const listed = failed.map(({ messageId, kind, recipient, channel, steps, attempt, error, on }) => ({
    id: messageId,
    kind,
    recipient,
    name: nameOf(recipient),
    channel,
    ...idsOf(steps.map(({ stepKey }) => matterOfStep(stepKey))),
    attempts: attempt,
    error: error ?? { code: 'unknown', text: null },
    on,
  }));
  const known = { messages: counts, failed: listed };
  if (scheduler === null) {
    const idle = { isLeader: false, everyMs: null, nextRun: null, lastSweep: null, problems: [] };
    return { runner: 'none', ...idle, queue: { waiting: null, active: null }, ...known };
  }
  const { runner, isLeader, schedule, nextRun, lastSweep, waiting, active, problems } = await scheduler.status();
  const worded = problems.map((problem) => ({
    code: problem.code,
    words: { zh: problemInWords(problem, 'zh').message, en: problemInWords(problem, 'en').message },
  }));
  const { everyMs } = schedule;
  return { runner, isLeader, everyMs, nextRun, lastSweep, queue: { waiting, active }, ...known, problems: worded };
};

const idsOf = (matters: readonly Matter[]) => {
  const ids = matters.map(matterIds);
  const stated = (all: readonly (string | null)[]) => [...new Set(all.filter((id) => id !== null))];
  return {
    findingIds: stated(ids.map(({ findingId }) => findingId)),
    policyChangeIds: stated(ids.map(({ policyChangeId }) => policyChangeId)),
  };
};
