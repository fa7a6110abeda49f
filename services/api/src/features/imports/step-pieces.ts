import type { ImportStep } from '@bihuan/domain';

const stepsApiece = 200;
/** Well under the store's limit of an event's data. */
const bytesApiece = 400_000;

/** The plan in pieces that fit into one event each: at most 200 steps and 400 kB. */
export function stepPieces(steps: readonly ImportStep[]): { readonly from: number; readonly steps: ImportStep[] }[] {
  const pieces: { from: number; steps: ImportStep[] }[] = [];
  let bytes = 0;
  for (const [index, step] of steps.entries()) {
    const size = Buffer.byteLength(JSON.stringify(step));
    const last = pieces.at(-1);
    if (last === undefined || last.steps.length >= stepsApiece || bytes + size > bytesApiece) {
      pieces.push({ from: index, steps: [step] });
      bytes = size;
    } else {
      last.steps.push(step);
      bytes += size;
    }
  }
  return pieces;
}
