import {
  amendOrganisation,
  amendPerson,
  type CommandMetadata,
  fillPost,
  leavePost,
  putFirst,
  Refused,
  registerOrganisation,
  registerPerson,
  renameOrganisation,
} from '@bihuan/domain';
import type { UnitStep } from '@bihuan/report-import';
import type { Parts } from '../../parts.ts';
import { changeSupervisorOf } from '../organisations/supervision.ts';

/** Carries out one step by the decision that a person's command would take; done before, it finds its own effect. */
export async function applyUnitStep(parts: Parts, step: UnitStep, command: CommandMetadata): Promise<unknown> {
  const { streams } = parts;
  const id = step.targetId;
  switch (step.kind) {
    case 'register-organisation':
      return streams.organisation.execute({ id, command, decide: (state) => registerOrganisation(step.data, state) });
    case 'rename-organisation':
      return streams.organisation.execute({ id, command, decide: (state) => renameOrganisation(step.data, state) });
    case 'amend-organisation':
      return streams.organisation.execute({ id, command, decide: (state) => amendOrganisation(step.data, state) });
    case 'change-supervisor':
      return changeSupervisorOf(parts, { id, command, body: step.data });
    case 'register-person': {
      if (await isDeleted(parts, id)) return;
      const person = { personId: id, ...step.data, robots: [], language: 'zh' as const, sample: [] };
      return streams.person.execute({ id, command, decide: (state) => registerPerson(person, state) });
    }
    case 'amend-person': {
      const record = await streams['person-record'].load(id);
      if (record.isDeleted) return;
      const change = { ...step.data, reason: null };
      return streams.person.execute({ id, command, decide: (state) => amendPerson(change, state, record) });
    }
    case 'leave-post':
      return streams.posts.execute({ id, command, decide: (state) => leavePost(step.data, state) });
    case 'fill-post':
      // Deleted while the import was interrupted: nobody is put into a post who is no longer there.
      if (await isDeleted(parts, step.data.personId)) return;
      return streams.posts.execute({ id, command, decide: (state) => fillPost(step.data, id, state) });
    case 'put-first':
      return streams.posts.execute({ id, command, decide: (state) => putFirst(step.data, state) });
    default:
      throw new Refused('event.invalid', { type: 'unit-import', cause: JSON.stringify(step satisfies never) });
  }
}

const isDeleted = async ({ streams }: Pick<Parts, 'streams'>, personId: string): Promise<boolean> =>
  (await streams['person-record'].load(personId)).isDeleted;
