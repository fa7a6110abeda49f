import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate as day } from '../time/calendar-date.ts';
import { type LetterKind, letterKinds } from './kinds.ts';
import { defaultNumberWords, numberText, numberWordSchema, parseNumberText, registerId } from './number.ts';
import { evolveRegister, giveNumber, initialRegister, type RegisterEvent } from './register.ts';
import { evolveLetterWords, initialLetterWords, setLetterWords } from './words.ts';

const issue = { on: day('2025-04-10'), year: 2025, word: '催办' };
const letter = (letterId: string) => ({ letterId, kind: 'reminder' as const });
const line = (sequence: number): RegisterEvent => ({
  type: 'NumberGiven',
  data: { ...letter(`letter-${sequence}`), ...issue, sequence, text: `催办〔2025〕${sequence}号` },
});
const givenRegister = givenOn({ initial: initialRegister, evolve: evolveRegister });

describe('the register', () => {
  it('gives the first number and then the next one', () => {
    givenRegister()
      .when((state) => giveNumber(letter('letter-1'), issue, state))
      .thenEvents(line(1));
    givenRegister(line(1), line(2))
      .when((state) => giveNumber(letter('letter-3'), issue, state))
      .thenEvents(line(3));
  });

  it('gives none to a letter whose number comes from another system', () => {
    givenRegister()
      .when((state) => giveNumber(letter('letter-1'), { ...issue, word: null }, state))
      .thenRefused('letter.numbered-elsewhere');
  });

  it('is one for each kind and year', () => {
    expect(registerId('extension-answer', 2025)).toBe('2025.extension-answer');
  });
});

describe('a number in words', () => {
  it('has six-cornered brackets, the whole year and no zeros in front', () => {
    expect(numberText({ word: '催办', year: 2025, sequence: 12 })).toBe('催办〔2025〕12号');
    expect(parseNumberText('吕财预〔2025〕9号')).toEqual({ word: '吕财预', year: 2025, sequence: 9 });
    expect(parseNumberText('关于整改的函')).toBeNull();
  });

  it('is read back as the parts it was made of', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 8, unit: 'binary' })
      .filter((text) => numberWordSchema.safeParse(text).success);
    const parts = fc.record({
      word,
      year: fc.integer({ min: 1990, max: 2199 }),
      sequence: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(parts, (number) => {
        expect(parseNumberText(numberText(number))).toEqual(number);
      }),
    );
  });
});

describe('the words before the year', () => {
  const givenWords = givenOn({ initial: initialLetterWords, evolve: evolveLetterWords });
  const set = (change: Partial<Record<LetterKind, string>>) => ({
    words: { ...defaultNumberWords, ...change },
    reason: '按公文处理规定',
  });

  it('are set for every kind; the same again changes nothing', () => {
    const command = set({ reminder: '吕财绩催办' });
    givenWords()
      .when((state) => setLetterWords(command, state))
      .thenEvents({ type: 'LetterNumberWordsSet', data: command });
    givenWords({ type: 'LetterNumberWordsSet', data: command })
      .when((state) => setLetterWords(command, state))
      .thenNothing();
    givenWords()
      .when((state) => setLetterWords(set({}), state))
      .thenNothing();
  });

  it('are refused where two kinds would have numbers that look alike, now or over the years', () => {
    givenWords()
      .when((state) => setLetterWords(set({ supervision: '新字', reminder: '新字' }), state))
      .thenRefused('letter-words.twice', { word: '新字' });
    givenWords({ type: 'LetterNumberWordsSet', data: set({ reminder: '吕催' }) })
      .when((state) => setLetterWords(set({ reminder: '吕催2', supervision: '吕催' }), state))
      .thenRefused('letter-words.of-another-kind', { word: '吕催', kind: 'reminder' });
  });

  it('never give two kinds the same word, whatever is tried in whatever order', () => {
    const command = fc.record(
      Object.fromEntries(
        letterKinds.map((kind) => [kind, fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛')]),
      ) as Record<LetterKind, fc.Arbitrary<string>>,
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let state = initialLetterWords;
        const kindOf = new Map<string, string>();
        for (const words of commands) {
          try {
            state = setLetterWords({ words, reason: '试' }, state).reduce(evolveLetterWords, state);
          } catch {
            continue;
          }
          for (const kind of letterKinds) {
            const word = state.words[kind];
            expect(kindOf.get(word) ?? kind).toBe(kind);
            kindOf.set(word, kind);
          }
        }
      }),
    );
  });
});
