import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseMoney } from '../money/yuan-text.ts';
import { Refused } from '../refusals/refused.ts';
import { defineEvent } from './define.ts';
import { toEventToAppend } from './to-append.ts';
import { type EventVersions, isUnknown, type Upcaster, upcast } from './upcast.ts';

/**
 * An event that only this test knows, with three versions behind it: the amount was a text in yuan, then integer fen,
 * then stood beside its unit's id.
 */
const toFen: Upcaster = ({ amount, ...rest }) => ({ ...rest, amountFen: parseMoney(amount as string, '元') });
const withUnit: Upcaster = (data) => ({ unitId: null, ...data });
const versions: EventVersions = {
  current: new Map([['MeasureTaken', 3]]),
  upcasters: new Map([
    [
      'MeasureTaken',
      new Map([
        [1, toFen],
        [2, withUnit],
      ]),
    ],
  ]),
};
const measureTaken = defineEvent(
  'MeasureTaken',
  3,
  z.strictObject({ amountFen: z.int(), unitId: z.string().nullable() }),
);
const written = (version: number, data: Record<string, string | number | null>) => ({
  type: 'MeasureTaken',
  version,
  data,
});

describe('an event of an older version', () => {
  it.each([
    [1, { amount: '12.34' }],
    [2, { amountFen: 1234 }],
    [3, { amountFen: 1234, unitId: null }],
  ])('of version %i reads as the current one', (version, data) => {
    expect(upcast(written(version, data), versions)).toEqual({
      type: 'MeasureTaken',
      data: { amountFen: 1234, unitId: null },
    });
  });

  it('keeps what it holds that nobody here knows', () => {
    const event = upcast(written(1, { amount: '1', colour: 'blue' }), versions);
    expect(event).toMatchObject({ data: { amountFen: 100, unitId: null, colour: 'blue' } });
  });

  it('is not changed where it is stored', () => {
    const data = Object.freeze({ amount: '7', note: null });
    upcast(written(1, data), versions);
    expect(data).toEqual({ amount: '7', note: null });
  });

  it('cannot be appended any more: only the current version is written', () => {
    const known = new Map([[measureTaken.type, measureTaken]]);
    const append = (data: unknown) => toEventToAppend({ type: 'MeasureTaken', data }, 'id', known);
    expect(append({ amountFen: 1, unitId: null })).toMatchObject({ version: 3 });
    for (const old of [{ amount: '12.34' }, { amountFen: 1234 }]) expect(() => append(old)).toThrow(Refused);
  });

  it('stops the release whose chain of upcasters has a hole', () => {
    const holed = { ...versions, upcasters: new Map([['MeasureTaken', new Map([[1, toFen]])]]) };
    expect(() => upcast(written(1, { amount: '1' }), holed)).toThrow('no upcaster for MeasureTaken from version 2');
  });
});

describe('an event of a newer release', () => {
  it('is kept and skipped, whatever its type, version and data', () => {
    const data = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null)));
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4 }), data, (type, version, held) => {
        expect(upcast({ type, version: 1, data: held }, { ...versions, current: new Map() })).toMatchObject({
          unknown: true,
        });
        const newer = upcast(written(version, held), versions);
        expect(isUnknown(newer) && newer).toEqual({ unknown: true, type: 'MeasureTaken', version });
      }),
    );
  });

  it('is no event of this release because an object happens to have such a member', () => {
    for (const type of ['__proto__', 'constructor', 'toString'])
      expect(upcast({ type, version: 1, data: {} })).toMatchObject({ unknown: true });
  });
});

describe('what is appended', () => {
  const confirmed = { on: '2024-10-20', note: null };

  it('carries the current version', () => {
    expect(toEventToAppend({ type: 'OutcomeConfirmed', data: confirmed }, 'e-1')).toEqual({
      id: 'e-1',
      type: 'OutcomeConfirmed',
      version: 1,
      data: confirmed,
    });
  });

  it.each([
    [{ on: '2025-02-30', note: null }, '/on'],
    [{ on: '2024-10-20' }, '/note'],
    [{ ...confirmed, colour: 'blue' }, '/'],
  ])('is refused with the place that is wrong: %j', (data, pointer) => {
    expect(() => toEventToAppend({ type: 'OutcomeConfirmed', data }, 'e-1')).toThrow(
      expect.objectContaining({ code: 'event.invalid', where: { pointer } }),
    );
  });

  it('is refused when this release does not know its type', () => {
    expect(() => toEventToAppend({ type: 'Unheard', data: {} }, 'e-1')).toThrow(
      expect.objectContaining({ code: 'event.invalid' }),
    );
  });
});
