import type { SimulatedLine, SimulatedWhole, SweptTotals } from '@bihuan/read-models';
import type { Handler } from '../../operations.ts';
import { simulationAsked } from './simulation-asked.ts';

/** What any rules would do to a fiscal year, as it is or was; as it is worked out where the caller takes it line by line. */
export const handleSimulate: Handler<'simulate'> = async (context, { body }) => {
  const { principal, projections, stream } = context;
  const { rules, asked } = await simulationAsked(context, body);
  const { messages, ...answered } = projections.simulations.run(principal, { ...asked, asText: stream !== null });
  const { fiscalYear, limit = Number.MAX_SAFE_INTEGER } = body;
  const lines: SimulatedLine[] = [];
  const sweep: SweptTotals[] = [];
  let whole: Pick<SimulatedWhole, 'totals' | 'ceiling'> | null = null;
  let told = 0;
  const tell = async (message: object) => stream?.(`${JSON.stringify(message)}\n`);
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
  await tell({ kind: 'end', lines: Math.min(told, limit) });
  if (whole === null) throw new Error('a simulation ended without totals');
  return { fiscalYear, rules, ...whole, lines, sweep, ...answered };
};

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
