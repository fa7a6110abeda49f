import { hash, randomUUID } from 'node:crypto';
import { type CommandMetadata, systemPrincipal } from '@bihuan/domain';

/** The metadata of something that the scheduler does by itself; decisions look at the stream's state, so that the id need not be the same again. */
export function systemCommand(what: string, causationId: string | null = null): CommandMetadata {
  const commandId = randomUUID();
  return {
    commandId,
    fingerprint: hash('sha256', what),
    principal: systemPrincipal.id,
    correlationId: commandId,
    causationId,
  };
}
