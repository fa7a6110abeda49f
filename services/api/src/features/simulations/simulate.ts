import type { InputOf } from '@bihuan/contract';
import type { SimulatedLine, SimulatedWhole, SweptTotals } from '@bihuan/read-models';
import type { Handler, HandlerContext } from '../../operations.ts';
import { simulationAsked } from './simulation-asked.ts';

/** What any rules would do to a fiscal year, as it is or was; as it is worked out where the caller takes it line by line. */
export const handleSimulate: Handler<'simulate'> = async (context, { body }) => {
  const { stream } = context;
  const { told, ...answer } = await simulated(context, body, async (message) =>
    stream?.(`${JSON.stringify(message)}\n`),
  );
  await stream?.(`${JSON.stringify({ kind: 'end', lines: told })}\n`);
  return answer;
};

/** The same, with its start and what is known while it is worked out told to whoever is to hear it; lines go into the stream, if there is one. */
export async function simulated(
  context: HandlerContext,
  body: InputOf<'simulate'>['body'],
  tell: (message: object) => Promise<unknown>,
) {
  const { principal, projections, stream } = context;
  const { rules, asked } = await simulationAsked(context, body);
  const { messages, ...answered } = projections.simulations.run(principal, { ...asked, asText: stream !== null });
  const { fiscalYear, limit = Number.MAX_SAFE_INTEGER } = body;
  const lines: SimulatedLine[] = [];
  const sweep: SweptTotals[] = [];
  let whole: Pick<SimulatedWhole, 'totals' | 'ceiling'> | null = null;
  let told = 0;
  await tell({ kind: 'start', fiscalYear, rules, ...answered });
  for await (const message of messages) {
    switch (message.kind) {
      case 'progress':
        await tell(message);
        break;
      case 'totals':
        whole = { totals: message.totals, ceiling: message.ceiling };
        await tell(message);
        break;
      case 'lines':
        if (stream === null) lines.push(...message.lines.slice(0, limit - lines.length));
        else if (told < limit) await stream(firstLines(message.text, limit - told));
        told += message.count;
        break;
      case 'swept': {
        const { kind: _, ...totals } = message;
        sweep.push(totals);
        await tell(message);
      }
    }
  }
  if (whole === null) throw new Error('a simulation ended without totals');
  return { fiscalYear, rules, ...whole, lines, sweep, told: Math.min(told, limit), ...answered };
}

/** The first so many lines of a text that has perhaps more. */
function firstLines(text: string, most: number): string {
  let end = -1;
  for (let count = 0; count < most; count++) {
    const next = text.indexOf('\n', end + 1);
    if (next === -1) return text;
    end = next;
  }
  return text.slice(0, end + 1);
}
