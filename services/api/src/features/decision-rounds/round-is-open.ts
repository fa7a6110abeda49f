import type { HandlerContext } from '../../operations.ts';

/** Whether lines of the fiscal year may still be decided, by the round's own stream: no read model has to have caught up. */
export async function roundIsOpen({ streams }: Pick<HandlerContext, 'streams'>, fiscalYear: number): Promise<boolean> {
  return (await streams['decision-round'].load(String(fiscalYear))).status === 'open';
}
