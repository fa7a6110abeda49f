import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { OperationId, OutputOf, RequestOf } from '@bihuan/contract';
import { type CalendarDate, calendarDate, dayOf, type Language, Refused, resultSchema } from '@bihuan/domain';
import type { Client } from '../../client/client.ts';
import { filesToSend } from '../../files/files-to-send.ts';
import { type CommandContext, type CommandResult, settingsFor, withClient } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { amountOption } from './decide.ts';
import { sayWhatBecame, type TermOptions, termOf } from './finding.ts';

type Body<Id extends OperationId> = RequestOf<Id> extends { readonly body: infer Asked } ? Asked : never;
type Finding = OutputOf<'getFinding'>['item'];

/** One move with what it needs: the finding, the client, the day, and the options as they were typed. */
interface Asked<Options> {
  readonly client: Client;
  readonly params: { readonly id: string };
  readonly on: CalendarDate;
  readonly options: Options;
  readonly finding: () => Promise<Finding>;
  readonly keyed: { readonly idempotencyKey: string };
  readonly language: Language;
}

type Answer = { readonly id: string; readonly position: string | null };
const move =
  <Options>(call: (asked: Asked<Options>) => Promise<Answer>) =>
  (asked: Asked<object>): Promise<Answer> =>
    call(asked as Asked<Options>);

interface Reason {
  readonly reason: string;
}
interface WithFiles {
  readonly note?: string;
  readonly evidence?: readonly string[];
}

/** By the word on the command line: what is asked of the API. Nothing is decided here. */
export const movesByWord = {
  commit: move<{ measure: readonly string[]; responsible?: string; person?: string }>(
    ({ client, params, on, options, keyed }) => {
      const responsible = { role: options.responsible ?? null, personId: options.person ?? null };
      const body = { measures: options.measure.map(measureOf), responsible, on };
      return client.call('makeCommitment', { params, body }, keyed);
    },
  ),
  amend: move<Reason & { measure?: string[]; change?: string[]; responsible?: string; person?: string }>(
    async (asked) => {
      const { client, params, on, options, keyed } = asked;
      const promised = (await asked.finding()).commitment;
      const restated = (options.change ?? []).map(changeOf);
      const known = (promised?.measures ?? []).map(({ measureId, text, target, dueDate }) => {
        const { text: words, dueDate: day } = restated.findLast((one) => one.measureId === measureId) ?? {};
        return { measureId, text: words ?? text, target, dueDate: day ?? dueDate };
      });
      // Of a measure that was never promised it is for the decision to say what there is.
      const unknown = restated.find(({ measureId }) => !known.some((one) => one.measureId === measureId));
      if (promised !== null && unknown !== undefined) {
        const numbers = known.map(({ measureId }) => measureId);
        throw new Refused('measure.not-found', { measureId: unknown.measureId, known: numbers });
      }
      const measures = [...known, ...(options.measure ?? []).map((text) => ({ measureId: null, ...measureOf(text) }))];
      const isStated = options.responsible !== undefined || options.person !== undefined;
      const stated = { role: options.responsible ?? null, personId: options.person ?? null };
      const responsible = isStated ? stated : (promised?.responsible ?? stated);
      return client.call(
        'amendCommitment',
        { params, body: { measures, responsible, on, reason: options.reason } },
        keyed,
      );
    },
  ),
  progress: move<WithFiles & { measure: string; percent: string }>(async (asked) => {
    const { client, params, on, options, keyed } = asked;
    const percent = percentOf(options.percent);
    const evidence = await stored(asked);
    const body = { measureId: options.measure, percent, note: options.note ?? null, evidence, on };
    return client.call('reportProgress', { params, body }, keyed);
  }),
  extend: move<Reason & { until: string; measure?: string[] }>(({ client, params, on, options, keyed }) => {
    const { until, reason, measure = [] } = options;
    const body = { measureIds: measure, until: calendarDate(until), reason, on };
    return client.call('requestExtension', { params, body }, keyed);
  }),
  grant: move<Partial<Reason> & { extension?: string; until?: string }>(async (asked) => {
    const { client, params, on, options, keyed } = asked;
    const until = options.until === undefined ? null : calendarDate(options.until);
    const extensionId = options.extension ?? (await pendingExtension(asked));
    const body = { decision: 'grant', extensionId, until, reason: options.reason ?? null, on } as const;
    return client.call('decideExtension', { params, body }, keyed);
  }),
  decline: move<Reason & { extension?: string }>(async (asked) => {
    const { client, params, on, options, keyed } = asked;
    const extensionId = options.extension ?? (await pendingExtension(asked));
    const body = { decision: 'decline', extensionId, reason: options.reason, on } as const;
    return client.call('decideExtension', { params, body }, keyed);
  }),
  submit: move<WithFiles & Pick<Body<'submitCompletion'>, 'claim'>>(async (asked) => {
    const { client, params, on, options, keyed } = asked;
    const body = { claim: options.claim, note: options.note ?? null, evidence: await stored(asked), on };
    return client.call('submitCompletion', { params, body }, keyed);
  }),
  return: move<{ reason: string[] }>(({ client, params, on, options, keyed }) =>
    client.call('returnCompletion', { params, body: { reasons: options.reason, on } }, keyed),
  ),
  verify: move<Reason & Pick<Body<'verifyCompletion'>, 'kind' | 'rating'> & { result?: readonly string[] }>(
    ({ client, params, on, options: { kind, rating, reason, result = [] }, keyed }) => {
      const body = { kind, rating, reason, results: result.map(resultOf), on };
      return client.call('verifyCompletion', { params, body }, keyed);
    },
  ),
  results: move<{ result: readonly string[] }>(({ client, params, on, options, keyed }) =>
    client.call('bookResults', { params, body: { results: options.result.map(resultOf), on } }, keyed),
  ),
  'look-back': move<Partial<Reason> & { due?: string; note?: string; inOrder?: boolean }>((asked) => {
    const { client, params, on, options, keyed } = asked;
    const { due, note, reason = null, inOrder = false } = options;
    if (inOrder) {
      if (note === undefined || due !== undefined) throw new Refused('cli.usage', { detail: '--in-order --note …' });
      return client.call('passLookBack', { params, body: { note, on } }, keyed);
    }
    if (due === undefined) throw new Refused('cli.usage', { detail: '--due YYYY-MM-DD | --in-order --note …' });
    const body = { dueDate: calendarDate(due), note: note ?? null, reason, on };
    return client.call('planLookBack', { params, body }, keyed);
  }),
  reopen: move<Reason & TermOptions & { keep?: Body<'reopenFinding'>['survives'] }>(
    ({ client, params, on, options, keyed }) => {
      const body = { reason: options.reason, survives: options.keep ?? [], ...termOf(options), on };
      return client.call('reopenFinding', { params, body }, keyed);
    },
  ),
  object: move<{ from: string; text: string }>(({ client, params, on, options: { from, text }, keyed }) =>
    client.call('disputeFinding', { params, body: { from, text, on } }, keyed),
  ),
  answer: move<{ dispute?: string; text: string; upheld?: boolean }>(async (asked) => {
    const { client, params, on, options, keyed } = asked;
    const disputeId = options.dispute ?? (await openDispute(asked));
    const body = { upheld: options.upheld === true, answer: options.text, on };
    return client.call('resolveFindingDispute', { params: { ...params, disputeId }, body }, keyed);
  }),
  flag: move<Pick<Body<'flagFinding'>, 'flag'> & { note?: string }>(({ client, params, on, options, keyed }) =>
    client.call('flagFinding', { params, body: { flag: options.flag, note: options.note ?? null, on } }, keyed),
  ),
  unflag: move<Pick<Body<'flagFinding'>, 'flag'> & Partial<Reason>>(({ client, params, options, keyed }) => {
    const { flag, reason } = options;
    if (reason === undefined) throw new Refused('cli.usage', { detail: '--reason …' });
    return client.call('unflagFinding', { params: { ...params, flag }, body: { reason } }, keyed);
  }),
  repeat: move<Reason & { of: string }>(({ client, params, options: { of, reason }, keyed }) =>
    client.call('recogniseRepeat', { params, body: { repeatOf: of, reason } }, keyed),
  ),
  withdraw: move<Reason>(({ client, params, options: { reason }, keyed }) =>
    client.call('withdrawFinding', { params, body: { reason } }, keyed),
  ),
} as const;

/** Carries out one move and says how the finding stands then. */
export function moveCommand(
  context: CommandContext,
  name: keyof typeof movesByWord,
  id: string,
  options: { readonly on?: string },
): CommandResult {
  const { settings, screen } = context;
  const on = options.on === undefined ? dayOf(new Date(), settings.zone) : calendarDate(options.on);
  return withClient(context, { settings: settingsFor(context) }, async (client) => {
    const finding = async () => (await client.call('getFinding', { params: { id } })).item;
    const keyed = { idempotencyKey: crypto.randomUUID() };
    const answer = await movesByWord[name]({
      client,
      params: { id },
      on,
      options,
      finding,
      keyed,
      language: screen.language,
    });
    await sayWhatBecame(client, answer, screen);
    return exitCodes.ok;
  });
}

/** `盘活设备@2025-06-30`: the last `@` parts the words from the day. Refused: `cli.usage`, `date.does-not-exist`. */
function measureOf(text: string) {
  const at = text.lastIndexOf('@');
  if (at < 1) throw new Refused('cli.usage', { detail: `--measure “${text}” — TEXT@YYYY-MM-DD` });
  return { text: text.slice(0, at).trim(), target: null, dueDate: calendarDate(text.slice(at + 1).trim()) };
}

/** `1:盘活设备@2025-05-31`: measure 1 restated; words or day may be left out (`1:@2025-05-31`). Refused: `cli.usage`, `date.does-not-exist`. */
function changeOf(stated: string): { measureId: string; text?: string; dueDate?: CalendarDate } {
  const [, measureId = '', words = '', day] = /^([^:：@]+)[:：](.*?)(?:@([^@]*))?$/su.exec(stated) ?? [];
  if (measureId === '' || (words.trim() === '' && day === undefined))
    throw new Refused('cli.usage', { detail: `--change “${stated}” — 1:TEXT@YYYY-MM-DD` });
  return {
    measureId: measureId.trim(),
    ...(words.trim() !== '' && { text: words.trim() }),
    ...(day !== undefined && { dueDate: calendarDate(day.trim()) }),
  };
}

/** `returned-to-treasury:5万元` or `rule-improved:修订办法`. Refused: `cli.usage`. */
function resultOf(text: string) {
  const [, code = '', said = ''] = /^([a-z-]+):(.+)$/su.exec(text) ?? [];
  const kind = resultSchema.shape.kind.safeParse(code);
  if (!kind.success)
    throw new Refused('cli.usage', { detail: `--result “${text}” — ${resultSchema.shape.kind.options.join(' | ')}` });
  const isAmount = /^[+-]?[\d,.]+\s*(亿元|万元|元)?$/.test(said.trim());
  return { kind: kind.data, amount: isAmount ? amountOption(said) : null, note: isAmount ? null : said.trim() };
}

function percentOf(text: string): number {
  if (!/^\d{1,3}%?$/.test(text)) throw new Refused('cli.usage', { detail: `--percent “${text}” — 0–100` });
  return Number(text.replace('%', ''));
}

/** Files are stored for the finding first; the report then refers to them. A file that is not taken stops the report. */
async function stored({ client, params, options: { evidence: files = [] }, keyed, language }: Asked<WithFiles>) {
  if (files.length === 0) return [];
  const body = { files: files.map((file) => ({ name: path.basename(file), speaksOf: null })) };
  const sent = filesToSend(files.map((file) => () => createReadStream(file)));
  const key = { idempotencyKey: `${keyed.idempotencyKey}.files` };
  const answer = await client.call('attachEvidence', { params, body, files: sent }, key);
  return answer.files.map(({ hash, name, problem }) => {
    if (problem !== null || hash === null)
      throw new Refused('cli.file-unusable', { file: name, cause: problem?.messages[language] ?? '' });
    return { hash, name, speaksOf: null };
  });
}

async function pendingExtension({ finding }: Pick<Asked<unknown>, 'finding'>): Promise<string> {
  const pending = (await finding()).extensions.find(({ decision }) => decision === null);
  if (pending === undefined) throw new Refused('cli.usage', { detail: '--extension ID' });
  return pending.extensionId;
}

async function openDispute({ finding }: Pick<Asked<unknown>, 'finding'>): Promise<string> {
  const open = (await finding()).disputes.find(({ resolution }) => resolution === null);
  if (open === undefined) throw new Refused('cli.usage', { detail: '--dispute ID' });
  return open.disputeId;
}
