import { Refused, type RuleSetDefinition } from '@bihuan/domain';
import { ruleSetLibrary } from '@bihuan/rules';
import type { Handler } from '../../operations.ts';
import { viewAsked } from '../../view-asked.ts';
import { ruleFileOf } from './rule-file.ts';

const mediaTypes = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A version of a rule set, or a practice of the library by its id, as a file. */
export const handleExportRuleSet: Handler<'exportRuleSet'> = async (context, { params, query }) => {
  const { format, version, ...view } = query;
  const asked = { id: params.id, ...viewAsked(context, view) };
  const found = await context.projections.register.getRuleSet(context.principal, asked);
  const wanted = version ?? found?.item.latestVersion;
  const ofVersion = found?.item.versions.find((one) => one.version === wanted)?.definition;
  const definition: RuleSetDefinition | undefined = found === null ? fromLibrary(params.id) : ofVersion;
  if (definition === undefined) throw new Refused('request.not-found', { what: 'rule-set', id: params.id });
  const content = Buffer.from(await ruleFileOf(definition, format));
  const fileName = `${params.id}${wanted === undefined ? '' : `-${wanted}`}.${format}`;
  return { fileName, mediaType: mediaTypes[format], contentBase64: content.toString('base64') };
};

const fromLibrary = (id: string) => ruleSetLibrary.find((one) => one.id === id)?.definition;
