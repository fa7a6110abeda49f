import { describe, it } from 'vitest';
import { day } from '../fixtures/events.ts';
import { givenOn } from '../fixtures/given.ts';
import { type FlagSubject, flagSubject, withdrawSubjectFlag } from './decide.ts';
import type { SubjectFlagEvent } from './events.ts';
import { evolveSubjectFlags, initialSubjectFlags } from './state.ts';

const given = givenOn<typeof initialSubjectFlags, SubjectFlagEvent>({
  initial: initialSubjectFlags,
  evolve: evolveSubjectFlags,
});
const flag = (changes: Partial<FlagSubject> = {}): FlagSubject => ({
  fiscalYear: 2025,
  subject: { kind: 'object', id: 'obj-1' },
  flagId: 'f1',
  flag: 'accident',
  on: day('2024-08-06'),
  basis: '工地坍塌',
  documentNumber: null,
  sample: [],
  ...changes,
});
const flagged = (changes: Partial<FlagSubject> = {}): SubjectFlagEvent => ({
  type: 'SubjectFlagged',
  data: flag(changes),
});
const withdrawal = { flagId: 'f1', reason: '不属责任事故', on: day('2024-12-01') };
const withdrawn: SubjectFlagEvent = { type: 'SubjectFlagWithdrawn', data: withdrawal };

describe('a flag', () => {
  it('stands once for what happened on a day, and again when it was withdrawn', () => {
    given()
      .when((state) => flagSubject(flag(), state))
      .thenEvents(flagged());
    given(flagged())
      .when((state) => flagSubject(flag({ flagId: 'f2' }), state))
      .thenNothing();
    given(flagged())
      .when((state) => flagSubject(flag({ flagId: 'f2', flag: 'dishonesty' }), state))
      .thenState({ flags: [{ flagId: 'f1' }, { flagId: 'f2' }] });
    given(flagged(), withdrawn)
      .when((state) => flagSubject(flag({ flagId: 'f2' }), state))
      .thenEvents(flagged({ flagId: 'f2' }));
  });

  it('is withdrawn with a reason, once; others stay', () => {
    given(flagged(), flagged({ flagId: 'f2', flag: 'not-submitted' }))
      .when((state) => withdrawSubjectFlag(withdrawal, state))
      .thenState({ flags: [{ withdrawn: { reason: '不属责任事故' } }, { withdrawn: null }] });
    given(flagged(), withdrawn)
      .when((state) => withdrawSubjectFlag(withdrawal, state))
      .thenNothing();
    given()
      .when((state) => withdrawSubjectFlag(withdrawal, state))
      .thenRefused('flag.not-found', { flagId: 'f1' });
  });
});
