import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonStream, parseStreamName, streamKinds, streamName } from './stream-name.ts';

describe('the name of a stream', () => {
  it('begins with the jurisdiction, says its kind, and is read back as it was written', () => {
    expect(streamName({ jurisdiction: '141100', kind: 'evaluation', id: 'ev-1' })).toBe('141100.evaluation~ev-1');
    const anyName = fc.record({
      jurisdiction: fc.stringMatching(/^\d{6}$/),
      kind: fc.constantFrom(...streamKinds),
      id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
    });
    fc.assert(
      fc.property(anyName, (name) => {
        expect(parseStreamName(streamName(name))).toEqual(name);
        expect(isPersonStream(streamName(name))).toBe(name.kind === 'person');
      }),
    );
  });

  it.each([
    { jurisdiction: '1411', kind: 'object', id: 'a' },
    { jurisdiction: '141100', kind: 'object', id: '' },
    { jurisdiction: '141100', kind: 'object', id: '../a' },
    { jurisdiction: '141100', kind: 'object', id: 'a~b' },
    { jurisdiction: '141100', kind: 'object', id: '项目' },
    { jurisdiction: '141100', kind: 'object', id: 'a'.repeat(101) },
  ] as const)('is not made of $jurisdiction and $id', (parts) => {
    expect(() => streamName(parts)).toThrow(expect.objectContaining({ code: 'store.bad-stream-name' }));
  });

  it.each(['', '$all', '141100.object', '141100.teleport~a', 'object~a', '141100.person~a\n'])(
    '%j is none of ours: a newer release may have written it, and nobody may delete it',
    (name) => {
      expect(parseStreamName(name)).toBeNull();
      expect(isPersonStream(name)).toBe(false);
    },
  );
});
