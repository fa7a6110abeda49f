import { matterIds, problemInWords, Refused } from '@bihuan/domain';
import type { Handler, HandlerContext } from '../../operations.ts';
import type { SweepSeam } from '../../sweep-seam.ts';

/** Runs the sweep of today at once; another run that is under way is waited for. */
export const handleRunSweep: Handler<'runSweep'> = async (context) =>
  inAnswer(await sweepOf(context).run(neverAborted));

/** How the sweep of this service stands. */
export const handleGetSweep: Handler<'getSweep'> = async (context) => {
  const sweep = sweepOf(context);
  const { last, ...status } = sweep.status();
  const alarms = sweep.alarms().map((refused) => ({
    code: refused.code,
    words: { zh: problemInWords(refused, 'zh').message, en: problemInWords(refused, 'en').message },
  }));
  return { ...status, last: last && { ...inAnswer(last), endedAt: last.endedAt }, alarms };
};

/** Somebody has looked at the clock: the sweep goes on with its next run. */
export const handleConfirmSweepClock: Handler<'confirmSweepClock'> = async (context, { body }) => {
  const { principal, correlationId, command } = context;
  await sweepOf(context).confirmClock({ reason: body.reason, principal, correlationId, commandId: command.commandId });
  return { confirmed: true };
};

const neverAborted = new AbortController().signal;

function sweepOf({ sweep }: HandlerContext): SweepSeam {
  if (sweep === null) throw new Refused('sweep.not-here');
  return sweep;
}

const inAnswer = ({ position, failed, ...result }: Awaited<ReturnType<SweepSeam['run']>>) => ({
  ...result,
  failed: failed.map(({ matter, code }) => ({ ...matterIds(matter), code })),
  position: position === null ? null : String(position),
});
