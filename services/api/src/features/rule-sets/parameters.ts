import { allowedRange, parameterValuesOf, ruleSetVersion, setRuleParameters } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import type { Handler } from '../../operations.ts';
import { refuseWrongValues } from './values-of-year.ts';

/** What each parameter is in a fiscal year, by the version that governs it, else by the last one. */
export const handleGetRuleParameters: Handler<'getRuleParameters'> = async ({ streams }, { params, query }) => {
  const { fiscalYear } = query;
  const { state: adoption, revision } = await streams.adoption.loadWithCommands(String(fiscalYear));
  const ruleSet = await streams['rule-set'].load(params.id);
  const governs = adoption.status === 'adopted' && adoption.ruleSetId === params.id;
  const version = governs ? adoption.version : ruleSet.status === 'none' ? 1 : ruleSet.version;
  const definition = ruleSetVersion(params.id, version, ruleSet);
  const values = parameterValuesOf(adoption, params.id);
  const parameters = Object.entries(definition.parameters).map(([name, parameter]) => ({
    name,
    kind: parameter.kind,
    label: parameter.label,
    default: parameter.value,
    value: values[name] ?? parameter.value,
    isSet: values[name] !== undefined,
    ...allowedRange(parameter),
  }));
  return {
    fiscalYear,
    version,
    parameters,
    governs: adoption.status === 'adopted' ? { ruleSetId: adoption.ruleSetId, version: adoption.version } : null,
    revision: revision === null ? null : String(revision),
  };
};

/** The values that a bureau publishes for a year; they win over the defaults, and every line of the year is proposed anew. */
export const handleSetRuleParameters: Handler<'setRuleParameters'> = async (context, { params, body }) => {
  const { streams, command, ifMatch } = context;
  const ruleSet = await streams['rule-set'].load(params.id);
  const id = String(body.fiscalYear);
  const effect = await streams.adoption.execute({
    id,
    command,
    ifMatch,
    decide: (state) => {
      const governs = state.status === 'adopted' && state.ruleSetId === params.id;
      const version = governs ? state.version : ruleSet.status === 'none' ? 1 : ruleSet.version;
      const definition = ruleSetVersion(params.id, version, ruleSet);
      const events = setRuleParameters({ ...body, ruleSetId: params.id, definition }, state);
      refuseWrongValues(definition, body.values);
      return events;
    },
  });
  return commandAnswer(context, params.id, effect);
};
