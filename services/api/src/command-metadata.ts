import { hash, randomUUID } from 'node:crypto';
import type { Asking, CommandMetadata, Principal } from '@bihuan/domain';
import { canonicalText } from '@bihuan/event-store';

export interface CommandIdentity {
  readonly principal: Principal;
  readonly operationId: string;
  /** The validated parts of the request; keys that are undefined do not count. */
  readonly params: unknown;
  readonly body: unknown;
  readonly idempotencyKey: string | null;
  readonly correlationId: string;
  readonly acting?: Acting;
}

/** How a principal acts, as far as there is something to say; none of it makes another command of the same one. */
export interface Acting {
  readonly actingAs?: string | null;
  /** Id of the account in whose stead. */
  readonly onBehalfOf?: string | null;
  /** Network address. */
  readonly from?: string | null;
}

/**
 * The metadata of a command. With an idempotency key its id follows from (principal, operation, address, key), so that a repetition
 * finds its own effect, also after a restart; without one it is new. The fingerprint covers the content.
 */
export function commandMetadata(identity: CommandIdentity): CommandMetadata {
  const { principal, operationId, params, body, idempotencyKey, correlationId, acting = {} } = identity;
  const address = plainText(params);
  const commandId =
    idempotencyKey === null ? randomUUID() : sha256([principal.id, operationId, address, idempotencyKey].join('\n'));
  const fingerprint = sha256([operationId, address, plainText(body)].join('\n'));
  return { commandId, fingerprint, principal: principal.id, ...said(acting), correlationId, causationId: null };
}

/** Members of the metadata that have nothing to say are left out of them. */
const said = ({ actingAs = null, onBehalfOf = null, from = null }: Acting) => ({
  ...(actingAs !== null && { actingAs }),
  ...(onBehalfOf !== null && { onBehalfOf }),
  ...(from !== null && { from }),
});

/** Id of something that a command creates: the same command finds its own again. 24 hex digits. */
export const idFromCommand = (commandId: string, what: string): string => sha256(`${what}\n${commandId}`).slice(0, 24);

/** Id of a command that belongs to another one (a step of an import): deterministic. */
export const derivedCommandId = (commandId: string, step: string): string => sha256(`${commandId}\n${step}`);

/** On whose behalf something of many commands is carried out. */
export interface Carrying {
  readonly principal: Asking;
  readonly correlationId: string;
  /** What was asked for: how they acted is told of everything that follows. None where the product goes on by itself. */
  readonly command?: Acting;
}

/** One of many commands, with an id that follows from the stream of the whole and its part in it. */
export function partCommand(
  stream: string,
  part: string,
  { principal, correlationId, command = {} }: Carrying,
  causationId: string | null,
): CommandMetadata {
  const commandId = derivedCommandId(stream, part);
  const { id } = principal;
  return { commandId, fingerprint: commandId, principal: id, ...said(command), correlationId, causationId };
}

const sha256 = (text: string) => hash('sha256', text);
const plainText = (value: unknown) => (value === undefined ? '' : canonicalText(JSON.parse(JSON.stringify(value))));
