import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { type CalendarDate, inWords, type LetterKind, type ReceiptMeans } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { untilServed } from '../../client/until-served.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

export interface DraftOptions {
  readonly kind: LetterKind;
  readonly finding?: string[];
  readonly policyChange?: string[];
  readonly evaluation?: string;
  readonly line?: string[];
  readonly extension?: string;
  readonly to?: string[];
  readonly copy?: string[];
  readonly in?: 'zh' | 'en';
  readonly on?: CalendarDate;
  readonly objectionsBy?: CalendarDate;
  readonly planBy?: CalendarDate;
  readonly answerBy?: CalendarDate;
  readonly hold?: boolean;
}

/** A draft from the record as it stands. */
export const draftCommand = (context: CommandContext, options: DraftOptions): CommandResult =>
  step(context, (client, keyed) => client.call('draftLetter', { body: draftBody(options) }, keyed));

const draftBody = (options: DraftOptions): NonNullable<RequestOf<'draftLetter'>['body']> => ({
  kind: options.kind,
  findingIds: options.finding ?? [],
  policyChangeIds: options.policyChange ?? [],
  evaluationId: options.evaluation ?? null,
  allocationIds: options.line ?? [],
  extensionId: options.extension ?? null,
  on: options.on ?? null,
  recipientOrganisationIds: options.to ?? null,
  copyToOrganisationIds: options.copy ?? null,
  language: options.in ?? null,
  objectionsBy: options.objectionsBy ?? null,
  planBy: options.planBy ?? null,
  answerBy: options.answerBy ?? null,
  proposesHold: options.hold ?? null,
});

export interface OnDay {
  readonly on?: CalendarDate;
}

/** 签发. */
export const signCommand = (context: CommandContext, id: string, options: OnDay & { readonly by: string }) =>
  step(context, (client, keyed) =>
    client.call('signOffLetter', { params: { id }, body: { by: { role: options.by }, on: options.on ?? null } }, keyed),
  );

/** Gives it its number and issues it. */
export const issueCommand = (context: CommandContext, id: string, { on }: OnDay) =>
  step(context, (client, keyed) => client.call('issueLetter', { params: { id }, body: { on: on ?? null } }, keyed));

/** Records that it has arrived. */
export const receiveCommand = (
  context: CommandContext,
  id: string,
  { by, how, on }: { readonly by: string; readonly how: ReceiptMeans; readonly on: CalendarDate },
) =>
  step(context, (client, keyed) =>
    client.call('receiveLetter', { params: { id }, body: { organisationId: by, how, on } }, keyed),
  );

/** 作废. */
export const voidCommand = (context: CommandContext, id: string, { reason, on }: OnDay & { readonly reason: string }) =>
  step(context, (client, keyed) =>
    client.call('voidLetter', { params: { id }, body: { reason, on: on ?? null } }, keyed),
  );

/** Records the number that another system has given. */
export const externalNumberCommand = (
  context: CommandContext,
  id: string,
  { number, system, on }: { readonly number: string; readonly system: string; readonly on: CalendarDate },
) =>
  step(context, (client, keyed) =>
    client.call('recordExternalNumber', { params: { id }, body: { text: number, system, on } }, keyed),
  );

type Answer = OutputOf<Extract<OperationId, 'draftLetter'>>;

/** Carries out one step in the life of a letter and says where the letter stands then. */
async function step(
  context: CommandContext,
  call: (client: Client, keyed: { readonly idempotencyKey: string }) => Promise<Answer>,
): CommandResult {
  const { screen } = context;
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    const answer = await call(client, { idempotencyKey: crypto.randomUUID() });
    await untilServed(client, answer.position);
    const { item } = await client.call('getLetter', { params: { id: answer.id } });
    if (screen.json) screen.printJson({ ...answer, item });
    else {
      const { language } = screen;
      const kind = inWords('letterKind', item.kind, language);
      const status = inWords('letterStatus', item.status, language);
      const number = item.number?.text ?? item.id;
      screen.print(screen.in({ zh: `${kind} ${number}：${status}。`, en: `${kind} ${number}: ${status}.` }));
    }
    return exitCodes.ok;
  });
}
