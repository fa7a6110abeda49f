import {
  type InputOf,
  type Operation,
  type OperationId,
  type OutputOf,
  operations,
  type RequestOf,
} from '@bihuan/contract';
import { type Asking, type CommandMetadata, dayOf, type Principal, Refused } from '@bihuan/domain';
import type { ExpectedRevision } from '@bihuan/event-store';
import { actingIn, grantsThatCount, isEverywhere, permitted } from './access/permitted.ts';
import { type Acting, commandMetadata } from './command-metadata.ts';
import { handlers } from './handlers.ts';
import { validated } from './http/validation.ts';
import { noteRead, noteRefusal } from './note-access.ts';
import type { Parts } from './parts.ts';

/** Who calls, and what a caller may say beside the input. */
export interface CallContext extends Acting {
  readonly principal: Principal;
  /** Shared by everything that follows from this call; appears in log and events. */
  readonly correlationId: string;
  /** The same key for the same operation finds the effect of the first call. */
  readonly idempotencyKey?: string | null;
  /** The revision that the caller has seen, `none` where nothing was there; null decides on whatever is there. */
  readonly ifMatch?: ExpectedRevision | null;
  /** Takes the answer as it is worked out, text of whole lines; resolves when more may come, rejects when nobody takes it any more. */
  readonly stream?: ((text: string) => Promise<void>) | null;
}

/** What a handler gets beside its validated input. */
export interface HandlerContext extends Parts {
  /** With what the answer may show. */
  readonly principal: Asking;
  readonly correlationId: string;
  readonly ifMatch: ExpectedRevision | null;
  /** Null for a caller that takes the answer as a whole. */
  readonly stream: ((text: string) => Promise<void>) | null;
  /** Today in the jurisdiction's zone. */
  readonly today: ReturnType<typeof dayOf>;
  /** Id and fingerprint of the command; for a query nothing is ever stored with it. */
  readonly command: CommandMetadata;
}

export type Handler<Id extends OperationId> = (context: HandlerContext, input: InputOf<Id>) => Promise<OutputOf<Id>>;
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };

export type Call = <Id extends OperationId>(
  id: Id,
  input: RequestOf<Id>,
  context: CallContext,
) => Promise<OutputOf<Id>>;

/** Whether somebody may call an operation with an input, without carrying it out; refused as `call` would refuse it. */
export type MayCall = (principal: Principal, id: OperationId, input: unknown) => Promise<Asking>;

const waitForOwnWritesMs = 3_000;

/** Who is held to a number of requests a minute, wherever they come from: not who could do more on this machine anyway. */
const counted: ReadonlySet<CallContext['principal']['kind']> = new Set(['account', 'token', 'link']);

/** How long a query waits for the position it was asked to include. */
const waitForPositionMs = 5_000;

/**
 * The operations without HTTP: validates, checks who calls, waits for `after`, runs the handler.
 * Throws Error at once when handlers and operations are not the same set.
 */
export function createOperations(parts: Parts): { readonly call: Call; readonly mayCall: MayCall } {
  assertSameSet(Object.keys(operations), Object.keys(handlers));
  const today = () => dayOf(parts.clock(), parts.zone);
  const owning = () => ({ ...parts.projections, today: today() });
  const calling = (principal: Principal, id: OperationId, input: unknown) => {
    const operation: Operation = operations[id];
    return { operation, principal, input, counting: grantsThatCount(operation, principal) };
  };
  const mayCall: MayCall = async (principal, id, input) => permitted(owning(), calling(principal, id, input));
  return {
    mayCall,
    async call(id, input, context) {
      const operation = operations[id] as Operation;
      const asked = { operation, params: (input as { params?: unknown }).params, context };
      try {
        if (counted.has(context.principal.kind)) await parts.takeTurn(`account ${context.principal.id}`);
        const { output, acting } = await carryOut(id, input, context);
        noteRead(parts, { ...asked, context: acting });
        return output;
      } catch (error) {
        noteRefusal(parts, asked, error);
        throw error;
      }
    },
  };

  async function carryOut<Id extends OperationId>(
    id: Id,
    input: RequestOf<Id>,
    context: CallContext,
  ): Promise<{ readonly output: OutputOf<Id>; readonly acting: CallContext }> {
    const operation = operations[id] as Operation;
    const counting = grantsThatCount(operation, context.principal);
    const { params, query, body } = input as { params?: unknown; query?: unknown; body?: unknown };
    const checks = [];
    if (operation.params) checks.push({ part: 'params' as const, schema: operation.params, value: params ?? {} });
    if (operation.query) checks.push({ part: 'query' as const, schema: operation.query, value: query ?? {} });
    if (operation.body) checks.push({ part: 'body' as const, schema: operation.body, value: bodyOrRefused(body) });
    const valid = validated(checks);
    const after = (valid.query as { after?: string } | undefined)?.after;
    if (after !== undefined) await parts.projections.waitFor(BigInt(after), { timeoutMs: waitForPositionMs });
    else if (operation.kind === 'query') await waitForOwnWrites(parts);
    // A thing that was made a moment ago is known to be theirs.
    if (operation.kind === 'command' && !isEverywhere(counting)) await waitForOwnWrites(parts);
    const permitting = { operation, principal: context.principal, counting, input: valid };
    const principal = await permitted(owning(), permitting);
    const acting = { ...(await actingIn(owning(), permitting)), ...saidBy(context) };
    const { correlationId, idempotencyKey = null, ifMatch = null, stream = null } = context;
    const handlerContext: HandlerContext = {
      ...parts,
      principal,
      correlationId,
      ifMatch,
      stream,
      get today() {
        return today();
      },
      command: commandMetadata({
        principal,
        operationId: id,
        params: valid.params,
        body: withoutSecrets(valid.body, operation.secrets),
        idempotencyKey,
        correlationId,
        acting,
      }),
    };
    const handle = handlers[id] as unknown as (context: HandlerContext, input: unknown) => Promise<never>;
    const output = await handle(
      handlerContext,
      operation.files === true ? { ...valid, files: (input as { files?: unknown }).files } : valid,
    );
    return { output, acting: { ...context, ...acting } };
  }
}

/** What a caller says of how it acts stands before what follows from its grants. */
const saidBy = ({ actingAs, onBehalfOf, from }: CallContext): Acting => ({
  ...(actingAs != null && { actingAs }),
  ...(onBehalfOf != null && { onBehalfOf }),
  ...(from != null && { from }),
});

/** After saving, a list shows it. What takes longer is answered as it stands: whoever must have it says `after`. */
async function waitForOwnWrites({ projections, lastAppended }: Parts): Promise<void> {
  const position = lastAppended();
  if (position === null) return;
  await projections.waitFor(position, { timeoutMs: waitForOwnWritesMs }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
}

/** What may be known of a body by its hash. */
function withoutSecrets(body: unknown, secrets: readonly string[] = []): unknown {
  if (secrets.length === 0 || typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !secrets.includes(name)));
}

function bodyOrRefused(body: unknown): unknown {
  if (body === undefined) throw new Refused('request.body-missing');
  return body;
}

function assertSameSet(declared: readonly string[], handled: readonly string[]): void {
  const missing = declared.filter((id) => !handled.includes(id));
  const surplus = handled.filter((id) => !declared.includes(id));
  if (missing.length + surplus.length === 0) return;
  throw new Error(
    `operations without a handler: [${missing.join(', ')}]; handlers without an operation: [${surplus.join(', ')}]`,
  );
}
