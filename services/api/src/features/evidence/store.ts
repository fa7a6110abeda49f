import type { InputOf, OutputOf } from '@bihuan/contract';
import {
  type CommandMetadata,
  type EvidenceEvent,
  problemInWords,
  Refused,
  ready,
  receiveEvidence,
} from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { derivedCommandId, idFromCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { discardAll, type ReceivedFile, receiveFiles } from './receive-files.ts';

type Stored = OutputOf<'storeEvidence'>['files'][number];

/** Files that are for no finding in particular. */
export const handleStoreEvidence: Handler<'storeEvidence'> = (context, input) => store(context, input, null);

/** Files for one finding, each with the day that it speaks of. */
export const handleAttachEvidence: Handler<'attachEvidence'> = async (context, input) => {
  const finding = await context.streams.finding.load(input.params.id);
  // Before anything is read: what is for no finding that stands need not be sent.
  if (finding.status === 'none') throw new Refused('request.not-found', { what: 'finding', id: input.params.id });
  ready(finding, 'attachEvidence');
  return store(context, input, input.params.id);
};

/**
 * Keeps the files of an upload, then puts it on record: the bytes are on the disk before anything says so.
 * Refused `evidence.nothing-stored` where no file is fit to be kept; the others are refused one by one, in the answer.
 */
async function store(
  context: HandlerContext,
  input: InputOf<'storeEvidence'>,
  findingId: string | null,
): Promise<OutputOf<'storeEvidence'>> {
  const { kept, evidenceLimits: limits, today } = context;
  const files = await receiveFiles(input, { kept, limits, today });
  const command = withContent(context.command, files);
  const id = idFromCommand(command.commandId, 'receipt');
  try {
    refuseNothing(files);
    const said = { receiptId: id, findingId, files: files.flatMap(recorded), sample: input.body.sample };
    // A repetition is found, and another content under the same key refused, before anything is kept.
    const isRepeated = (await context.streams.evidence.load(id)).status === 'received';
    const before = isRepeated ? await record(context, id, command, said) : null;
    const stored = await keepAll(files);
    const effect = before ?? (await record(context, id, command, said));
    return { ...(await commandAnswer(context, id, effect)), files: stored };
  } catch (error) {
    await discardAll(files);
    throw error;
  }
}

async function record(context: HandlerContext, id: string, command: CommandMetadata, said: EvidenceEvent['data']) {
  const { findingId } = said;
  const finding = findingId === null ? null : await context.streams.finding.load(findingId);
  return context.streams.evidence.execute({ id, command, decide: (state) => receiveEvidence(said, state, finding) });
}

/** The same manifest with other bytes is another command. */
const withContent = (command: CommandMetadata, files: readonly ReceivedFile[]): CommandMetadata => ({
  ...command,
  fingerprint: derivedCommandId(command.fingerprint, files.map(({ hash }) => hash ?? '-').join(' ')),
});

function recorded({ listed, fit }: ReceivedFile): EvidenceEvent['data']['files'] {
  if (fit === null) return [];
  const { hash, size } = fit.received;
  return [{ hash, size, type: fit.type, name: listed.name, speaksOf: listed.speaksOf }];
}

function refuseNothing(files: readonly ReceivedFile[]): void {
  const problems = files.flatMap(({ problem }, at) =>
    problem === null ? [] : [{ code: problem.code, params: problem.params, where: { pointer: `/files/${at}` } }],
  );
  if (problems.length < files.length) return;
  throw new Refused('evidence.nothing-stored', { count: files.length }, {}, problems);
}

async function keepAll(files: readonly ReceivedFile[]): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const { listed, hash, size, fit, problem } of files) {
    const { name, speaksOf } = listed;
    const wasThere = fit === null ? false : (await fit.received.keep()).wasThere;
    const why = problem === null ? null : inBothLanguages(problem);
    stored.push({ name, speaksOf, hash, size, type: fit?.type ?? null, stored: fit !== null, wasThere, problem: why });
  }
  return stored;
}

function inBothLanguages(problem: Refused): Stored['problem'] {
  const zh = problemInWords(problem, 'zh');
  const en = problemInWords(problem, 'en');
  return { code: problem.code, messages: { zh: zh.message, en: en.message }, todo: { zh: zh.todo, en: en.todo } };
}
