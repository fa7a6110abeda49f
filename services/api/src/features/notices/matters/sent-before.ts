import { type CalendarDate, chaseStreamOf, isInForce, type Matter } from '@bihuan/domain';
import type { NoticeView } from '@bihuan/notices';
import type { Asking } from '../letter-asked.ts';
import type { Body } from './body.ts';

type Earlier = Body<NoticeView<'reminder'>>['earlier'][number];

interface Asked {
  readonly matters: readonly Matter[];
  readonly on: CalendarDate;
}

const stepOf = { reminder: 'reminder', supervision: 'head-of-finance' } as const;

/** What was sent before about any of the matters, messages and letters, oldest first, the last fifty. */
export async function sentBefore(asking: Asking, asked: Asked): Promise<Earlier[]> {
  const all = [...(await messagesBefore(asking, asked)), ...(await lettersBefore(asking, asked))];
  return all.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)).slice(-50);
}

/** Letters that were issued and stand. */
async function lettersBefore({ projections, principal }: Asking, { matters, on }: Asked): Promise<Earlier[]> {
  const found = new Map<string, Earlier>();
  for (const kind of ['reminder', 'supervision'] as const) {
    for (const { id: subjectId } of matters) {
      const { items } = await projections.letters.list(principal, { asOf: null, on, subjectId, kind, limit: 1000 });
      for (const { id, status, issuedOn, number } of items) {
        if (status === 'voided' || issuedOn === null || issuedOn > on) continue;
        found.set(id, { kind: stepOf[kind], on: issuedOn, number: number?.text ?? null });
      }
    }
  }
  return [...found.values()];
}

/** Steps that were messages and reached somebody or still may; one that was a letter is among the letters once it is issued. */
async function messagesBefore({ streams }: Asking, { matters, on }: Asked): Promise<Earlier[]> {
  const found = new Map<string, Earlier>();
  for (const { kind: matter, id } of matters) {
    for (const step of (await streams[chaseStreamOf[matter]].load(id)).steps) {
      if (step.form !== 'message' || step.on > on || !isInForce(step)) continue;
      found.set(`${step.kind} ${step.on}`, { kind: step.kind, on: step.on, number: null });
    }
  }
  return [...found.values()];
}
