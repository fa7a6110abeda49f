import type { InputOf } from '@bihuan/contract';
import { Refused, type RuleSetDefinition, refusedFor, valueProblems, withParameterValues } from '@bihuan/domain';
import { ruleSetLibrary } from '@bihuan/rules';
import type { HandlerContext } from '../../operations.ts';
import type { View } from '../../read-side.ts';
import { viewAsked } from '../../view-asked.ts';
import { sweepValues } from './sweep-values.ts';

type Body = InputOf<'simulate'>['body'];

interface Found {
  /** Null for rules that are written out. */
  readonly id: string | null;
  readonly version: number | null;
  readonly definition: RuleSetDefinition;
}

/**
 * The rules that are asked for, with the values that their parameters are to have, and what a sweep tries. Refused: `request.not-found`,
 * `simulation.no-rules`, `rule-set.unknown-parameter`, `rule-set.parameter-out-of-range`.
 */
export async function simulationAsked(context: HandlerContext, body: Body) {
  const { fiscalYear, parameters, sweep } = body;
  const view = viewAsked(context, body);
  const found = await rulesAsked(context, body, view);
  refuseValues(found.definition, Object.entries(parameters));
  const definition = withParameterValues(found.definition, parameters);
  return {
    rules: { id: found.id, version: found.version, title: found.definition.title },
    asked: { ...view, fiscalYear, definition, sweep: sweep === undefined ? [] : swept(definition, sweep) },
  };
}

function swept(definition: RuleSetDefinition, { parameter, ...range }: NonNullable<Body['sweep']>) {
  const values = sweepValues(definition.parameters[parameter], range);
  refuseValues(
    definition,
    values.map((value) => [parameter, value] as const),
  );
  return values.map((value) => ({ value, definition: withParameterValues(definition, { [parameter]: value }) }));
}

/** An unknown parameter is one mistake, however many values it was to have. */
function refuseValues(definition: RuleSetDefinition, values: readonly (readonly [string, string])[]): void {
  const problems = values.flatMap(([name, value]) => valueProblems(definition, name, value));
  const distinct = new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.params]), problem]));
  if (distinct.size > 0) throw refusedFor([...distinct.values()]);
}

async function rulesAsked(context: HandlerContext, { rules, fiscalYear }: Body, view: View): Promise<Found> {
  if (typeof rules === 'object') return { id: null, version: null, definition: rules.definition };
  const named = rules ?? `year:${fiscalYear}`;
  const [, year] = /^year:(\d{4})$/.exec(named) ?? [];
  if (year !== undefined) return governing(context, Number(year), view);
  const library = named.startsWith('library:') ? named.slice('library:'.length) : null;
  if (library !== null) {
    const practice = ruleSetLibrary.find(({ id }) => id === library);
    if (practice === undefined) throw new Refused('request.not-found', { what: 'rule-set', id: named });
    return { id: named, version: null, definition: practice.definition };
  }
  const [id = named, version] = named.split('@');
  const found = await context.projections.register.getRuleSet(context.principal, { id, ...view });
  const wanted = version === undefined ? found?.item.latestVersion : Number(version);
  const ofVersion = found?.item.versions.find((one) => one.version === wanted);
  if (ofVersion === undefined) throw new Refused('request.not-found', { what: 'rule-set', id: named });
  return { id, version: ofVersion.version, definition: ofVersion.definition };
}

function governing({ projections, principal }: HandlerContext, fiscalYear: number, view: View): Found {
  const found = projections.simulations.governing(principal, { fiscalYear, ...view });
  if (found === null) throw new Refused('simulation.no-rules', { fiscalYear });
  return found;
}
