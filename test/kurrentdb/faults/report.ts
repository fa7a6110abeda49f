export interface FaultTold {
  readonly kind: 'stopped' | 'paused';
  readonly node: string;
  /** Until the others took commands without it; null for a single node. */
  readonly withoutItMs: number | null;
  /** Until all nodes were there again and took commands. */
  readonly untilWholeMs: number;
}

export interface FaultReport {
  readonly seconds: number;
  readonly nodes: number;
  readonly faults: readonly FaultTold[];
  readonly acknowledged: number;
  /** Repetitions that showed the first effect again. */
  readonly repeated: number;
  /** By code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly unknown: { readonly commands: number; readonly hadBeenSaved: number; readonly savedNow: number };
  readonly events: number;
  readonly streams: number;
  readonly readModelRows: number;
  /** How long both read models took to the end of the log once nothing was written any more. */
  readonly behindMs: number;
  readonly workersDied: Readonly<Record<string, number>>;
  readonly checks: readonly { readonly promise: string; readonly wrong: readonly string[] }[];
}

const shown = 5;

export const holds = ({ checks }: FaultReport): boolean => checks.every(({ wrong }) => wrong.length === 0);

/** The report for a person. */
export function faultReportText(report: FaultReport): string {
  const { unknown, refused, workersDied } = report;
  const counted = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ') || 'none';
  return [
    `${report.nodes} node(s), ${report.faults.length} faults in ${report.seconds} s`,
    ...report.faults.map(({ kind, node, withoutItMs, untilWholeMs }) => {
      const without = withoutItMs === null ? '' : `commands taken without it after ${withoutItMs} ms, `;
      return `  ${kind} ${node}: ${without}whole again after ${untilWholeMs} ms`;
    }),
    `commands acknowledged: ${report.acknowledged}, repeated and shown again: ${report.repeated}`,
    `commands refused and not saved: ${counted(refused)}`,
    `outcomes unknown at the time: ${unknown.commands}; settled by repeating: ${unknown.hadBeenSaved} had been saved, ${unknown.savedNow} are saved now`,
    `in the log: ${report.events} events in ${report.streams} streams; ${report.readModelRows} rows in each read model`,
    `read models at the end of the log ${report.behindMs} ms after the last command`,
    `workers of the read models that died and were started again: ${counted(workersDied)}`,
    ...report.checks.flatMap(({ promise, wrong }) => [
      `${wrong.length === 0 ? 'holds ' : 'BROKEN'}  ${promise}`,
      ...wrong.slice(0, shown).map((line) => `          ${line}`),
      ...(wrong.length > shown ? [`          and ${wrong.length - shown} more`] : []),
    ]),
  ].join('\n');
}
