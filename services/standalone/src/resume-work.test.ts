import { Refused } from '@bihuan/domain';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { resumeWork } from './resume-work.ts';

const log = pino({ level: 'silent' });

/** Refused as often as there are codes, then done. */
function afterRefusals(...codes: ConstructorParameters<typeof Refused>[0][]) {
  let tried = 0;
  let letters = 0;
  return {
    api: {
      async resumeImports() {
        tried += 1;
        const code = codes.shift();
        if (code !== undefined) throw new Refused(code);
        return [];
      },
      async resumeLetters() {
        letters += 1;
        return [];
      },
    },
    seen: () => ({ tried, letters }),
  };
}

it('waits for a store that is away and for the replica whose turn it is, then goes on with everything', async () => {
  const { api, seen } = afterRefusals('store.unavailable', 'turn.taken');
  await resumeWork(api, log).done;
  expect(seen()).toEqual({ tried: 3, letters: 1 });
});

it('ends at what no waiting would mend', async () => {
  const { api, seen } = afterRefusals('store.foreign-event');
  await expect(resumeWork(api, log).done).rejects.toMatchObject({ code: 'store.foreign-event' });
  expect(seen()).toEqual({ tried: 1, letters: 0 });
});
