import { hash } from 'node:crypto';
import { Refused, type RuleSetDefinition } from '@bihuan/domain';
import canonicalize from 'canonicalize';

/** SHA-256, lower-case hex, of the RFC 8785 text of a JSON value. Refused: `rules.ill-formed-text` for half of a surrogate pair. */
export function canonicalHash(value: object): string {
  return hash('sha256', canonicalText(value));
}

function canonicalText(value: object): string {
  try {
    return canonicalize(value) ?? '';
  } catch (cause) {
    throw new Refused('rules.ill-formed-text', { value: String(cause) });
  }
}

/** What identifies the content of a definition: two definitions with one hash decide alike and read alike. Refused: `rules.ill-formed-text`. */
export const definitionHash = (definition: RuleSetDefinition): string => canonicalHash(definition);
