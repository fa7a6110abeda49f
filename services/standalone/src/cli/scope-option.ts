import { type Grant, Refused, scopeSchema } from '@bihuan/domain';

/** `organisation:ID`, `object:ID`; the whole jurisdiction without one. Refused: `cli.usage`. */
export function scopeOption(text: string | undefined): Grant['scope'] {
  if (text === undefined || text === 'jurisdiction') return { kind: 'jurisdiction' };
  const at = text.indexOf(':');
  const scope = scopeSchema.safeParse({ kind: text.slice(0, at), id: text.slice(at + 1) });
  if (!scope.success) throw new Refused('cli.usage', { detail: `“${text}” — organisation:ID, object:ID` });
  return scope.data;
}
