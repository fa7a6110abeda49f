import type { OutputOf } from '@bihuan/contract';
import { type CommandMetadata, type EvidenceEvent, problemInWords, Refused, receiveEvidence } from '@bihuan/domain';
import { commandAnswer } from '../../answer.ts';
import { derivedCommandId, idFromCommand } from '../../command-metadata.ts';
import type { Handler, HandlerContext } from '../../operations.ts';
import { discardAll, type ReceivedFile, receiveFiles } from './receive-files.ts';

type Stored = OutputOf<'storeEvidence'>['files'][number];

/**
 * Keeps the files of an upload, then puts it on record: the bytes are on the disk before anything says so.
 * Refused `evidence.nothing-stored` where no file is fit to be kept; the others are refused one by one, in the answer.
 */
export const handleStoreEvidence: Handler<'storeEvidence'> = async (context, input) => {
  const { kept, evidenceLimits: limits, today } = context;
  const files = await receiveFiles(input, { kept, limits, today });
  const command = withContent(context.command, files);
  const id = idFromCommand(command.commandId, 'receipt');
  try {
    refuseNothing(files);
    const said = { receiptId: id, files: files.flatMap(recorded), sample: input.body.sample };
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
};

const record = (context: HandlerContext, id: string, command: CommandMetadata, said: EvidenceEvent['data']) =>
  context.streams.evidence.execute({ id, command, decide: (state) => receiveEvidence(said, state) });

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
