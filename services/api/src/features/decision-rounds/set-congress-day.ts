import { setCongressDay } from '@bihuan/domain';
import { commandOn } from '../../command-on.ts';
import type { Handler } from '../../operations.ts';

/** Says when the people’s congress meets over the budget of the year. */
export const handleSetCongressDay: Handler<'setCongressDay'> = async (context, { params, body }) => {
  const { fiscalYear } = params;
  const id = String(fiscalYear);
  return commandOn(context, context.streams['decision-round'], id, (state) =>
    setCongressDay({ fiscalYear, ...body }, state),
  );
};
