import { it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { claimObjectCode } from './decide.ts';
import type { ObjectCodeEvent } from './events.ts';
import { evolveObjectCode, initialObjectCode } from './state.ts';

const given = givenOn({ initial: initialObjectCode, evolve: evolveObjectCode });
const claim = (objectId: string) => ({ code: 'P-7', objectId });
const claimed = (objectId: string): ObjectCodeEvent => ({ type: 'ObjectCodeClaimed', data: claim(objectId) });

it('a code is claimed for one object at a time, also when two ask in the same moment', () => {
  given()
    .when((state) => claimObjectCode(claim('obj-1'), state, null))
    .thenEvents(claimed('obj-1'));
  given(claimed('obj-1'))
    .when((state) => claimObjectCode(claim('obj-1'), state, null))
    .thenNothing();
  given(claimed('obj-1'))
    .when((state) => claimObjectCode(claim('obj-2'), state, null))
    .thenRefused('object.code-being-given', { code: 'P-7' });
});

it('a claim that came to nothing makes room, but only that one', () => {
  given(claimed('obj-1'))
    .when((state) => claimObjectCode(claim('obj-2'), state, 'obj-1'))
    .thenEvents(claimed('obj-2'));
  given(claimed('obj-1'), claimed('obj-3'))
    .when((state) => claimObjectCode(claim('obj-2'), state, 'obj-1'))
    .thenRefused('object.code-being-given');
});
