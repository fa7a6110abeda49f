import {
  type CommandMetadata,
  finishUnitTakeBack,
  leavePost,
  Refused,
  restorePost,
  startUnitTakeBack,
  withdrawOrganisation,
} from '@bihuan/domain';
import type { Carrying } from '../../command-metadata.ts';
import type { Handler } from '../../operations.ts';
import type { Parts } from '../../parts.ts';
import type { Turn } from '../../shared-turn.ts';
import { waitForHead } from '../../wait-for-head.ts';
import { inParallel } from '../imports/carry-out.ts';
import { forgetPerson } from '../persons/delete.ts';
import { unitImportAnswer } from './answer.ts';
import { unitImportCommands } from './commands.ts';
import { laterWork } from './later-work.ts';
import { postsBeforeImport } from './posts-before-import.ts';
import { recordedByImport } from './recorded-by-import.ts';
import { whatUnitsStay } from './what-stays.ts';

const waitMs = 30_000;

/** What stays is decided on everything recorded. Refused: `projection.behind`. */
export const waitForContacts = (parts: Pick<Parts, 'store' | 'projections'>, timeoutMs = waitMs) =>
  waitForHead(parts, { projections: ['register', 'evaluations', 'contacts'], timeoutMs });

/** Undoes what an import of a unit register recorded, but for what was there before and what later work stands on. */
export const handleTakeBackUnitImport: Handler<'takeBackUnitImport'> = (context, { params: { id }, body }) =>
  context.inImportTurn(context.command, async (turn) => {
    const stream = context.streams['unit-import'];
    const { status } = await stream.load(id);
    if (status === 'none') throw new Refused('import.not-found');
    // Before anything is begun.
    if (status !== 'taken-back') await waitForContacts(context);
    const { repeated } = await stream.execute({
      id,
      command: context.command,
      decide: (state) => startUnitTakeBack(body.reason, state),
    });
    await carryOutUnitTakeBack(context, id, context, turn);
    return unitImportAnswer(context, id, repeated || status === 'taken-back');
  });

const atOnce = 64;

/**
 * From wherever the taking back stands to its end; safe to repeat and to interrupt anywhere. The read models must have reached the log's
 * head. People whom the import registered are forgotten for good, as by a deletion.
 */
export async function carryOutUnitTakeBack(parts: Parts, importId: string, by: Carrying, turn: Turn): Promise<void> {
  const { streams, drafts } = parts;
  const state = await streams['unit-import'].load(importId);
  if (state.status !== 'taking-back') return;
  const commandOf = unitImportCommands(parts, importId, by);
  const recorded = await recordedByImport(parts, importId);
  const plan = whatUnitsStay(recorded, await laterWork(parts, by.principal, recorded));
  const reason = `撤回单位名册导入“${state.fileName}”：${state.reason}`.slice(0, 2000);

  const ofPlace = Map.groupBy(plan.tenures, ({ organisationId }) => organisationId);
  await inParallel([...ofPlace], { atOnce, turn }, async ([organisationId, tenures]) => {
    for (const { tenureId } of tenures) {
      await streams.posts.execute({
        id: organisationId,
        command: commandOf(`never held ${tenureId}`),
        decide: (posts) => leavePost({ tenureId, lastDay: null, reason }, posts),
      });
    }
  });
  const keptPosts = await restorePosts(parts, { importId, places: recorded.places, commandOf, reason, turn });
  await inParallel(plan.persons, { atOnce, turn }, (id) =>
    forgetPerson(parts, { id, command: commandOf(`forget ${id}`), reason }),
  );
  for (const id of plan.organisations) {
    turn.refuseWhenLost();
    await streams.organisation.execute({
      id,
      command: commandOf(`withdraw ${id}`),
      decide: (organisation) => withdrawOrganisation({ reason }, organisation),
    });
  }
  await drafts.remove(importId);
  const kept = [...plan.kept, ...keptPosts].map((one) => ({ ...one }));
  await streams['unit-import'].execute({
    id: importId,
    command: commandOf('taken back'),
    decide: (now) => finishUnitTakeBack({ kept }, now),
  });
}

const givenSince: readonly string[] = ['post.occupied', 'post.held-already'];

interface Restoring {
  readonly importId: string;
  readonly places: readonly string[];
  readonly commandOf: (part: string) => CommandMetadata;
  readonly reason: string;
  readonly turn: Turn;
}

/** Whoever held a post before the import holds it again, but where somebody has changed that since: answered is what stays, and why. */
async function restorePosts(
  parts: Parts,
  { importId, places, commandOf, reason, turn }: Restoring,
): Promise<{ readonly targetId: string; readonly reason: string }[]> {
  const { streams } = parts;
  const kept: { targetId: string; reason: string }[] = [];
  await inParallel(places, { atOnce, turn }, async (organisationId) => {
    const { toRestore, changedSince } = await postsBeforeImport(parts, importId, organisationId);
    for (const { tenureId } of changedSince) kept.push({ targetId: tenureId, reason: '导入之后任职有变动' });
    for (const tenure of toRestore) {
      if ((await streams['person-record'].load(tenure.personId)).isDeleted) continue;
      try {
        await streams.posts.execute({
          id: organisationId,
          command: commandOf(`held again ${tenure.tenureId}`),
          decide: (posts) => restorePost({ ...tenure, reason }, posts),
        });
      } catch (error) {
        if (!(error instanceof Refused) || !givenSince.includes(error.code)) throw error;
        kept.push({ targetId: tenure.tenureId, reason: '导入之后另有任职' });
      }
    }
  });
  return kept;
}
