import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindingState, initialFinding } from '../finding/state.ts';
import { givenOn } from '../fixtures/given.ts';
import { calendarDate as day } from '../time/calendar-date.ts';
import { receiveEvidence, refersToStored } from './decide.ts';
import type { EvidenceEvent } from './events.ts';
import { fileNameSchema } from './file-name.ts';
import { keptFilesOf } from './kept-files.ts';
import { evolveEvidence, initialEvidence } from './state.ts';

const given = givenOn({ initial: initialEvidence, evolve: evolveEvidence });
const hash = 'a'.repeat(64);
const files = [{ hash, size: 3, type: 'application/pdf', name: '验收单.pdf', speaksOf: day('2025-02-19') }];
const data = { receiptId: 'r1', findingId: null, files, sample: [] };
const received: EvidenceEvent = { type: 'EvidenceReceived', data };

describe('an upload', () => {
  it('is on record once', () => {
    given()
      .when((state) => receiveEvidence(data, state))
      .thenEvents(received);
    given(received)
      .when((state) => receiveEvidence(data, state))
      .thenRefused('evidence.already-received', { receiptId: 'r1' });
  });

  it('is for a finding that is there and stands, also once it is closed', () => {
    const raised = { status: 'raised', finding: { findingId: 'f1' } } as unknown as FindingState;
    const said = { ...data, findingId: 'f1' };
    for (const finding of [raised, { ...raised, status: 'verified' } as FindingState]) {
      given()
        .when((state) => receiveEvidence(said, state, finding))
        .thenEvents({ type: 'EvidenceReceived', data: said });
    }
    given()
      .when((state) => receiveEvidence(said, state, { ...raised, status: 'withdrawn' } as FindingState))
      .thenRefused('finding.withdrawn');
    given()
      .when((state) => receiveEvidence(said, state, initialFinding))
      .thenRefused('finding.not-found');
  });

  it('is no use of its files; a report is, and an event of something else names none', () => {
    const stored = (event: object) => keptFilesOf({ version: 1, ...event } as never);
    expect(stored(received)).toEqual({ isUse: false, files });
    const report = { measureId: '1', percent: 5, note: null, on: day('2025-02-20'), sample: [] };
    const evidence = [{ hash, name: '验收单.pdf', speaksOf: null }];
    expect(stored({ type: 'ProgressReported', data: { ...report, evidence } })).toEqual({
      isUse: true,
      files: evidence,
    });
    expect(stored({ type: 'FindingWithdrawn', data: { reason: '误报' } })).toBeNull();
    expect(stored({ type: 'ProgressReported', version: 99, data: {} })).toBeNull();
  });
});

describe('what a report refers to', () => {
  const refers = (stored: string[], today: string) => () => {
    const evidence = [{ hash, name: '照片.jpg', speaksOf: day('2025-02-19') }];
    refersToStored(evidence, { stored: new Set(stored), today: day(today) });
    return [];
  };

  it('must be stored: the file that is not is named', () => {
    given()
      .when(refers([hash], '2025-02-19'))
      .thenNothing();
    given().when(refers([], '2025-02-19')).thenRefused('evidence.not-stored', { hash, name: '照片.jpg' });
  });

  it('cannot speak of a day that is still to come', () => {
    given()
      .when(refers([hash], '2025-02-18'))
      .thenRefused('evidence.day-to-come', { speaksOf: '2025-02-19', today: '2025-02-18' });
  });
});

describe('the name of a file', () => {
  it('may be whatever people write', () => {
    for (const name of [
      '“验收”单（2025）.pdf',
      "l'été.png",
      '长'.repeat(300),
      '.htaccess',
      'a..b',
      '《办法》·附件①.docx',
    ]) {
      expect(fileNameSchema.parse(name)).toBe(name);
    }
  });

  it('has neither a path nor what deceives the eye', () => {
    const bad = [
      'a/b',
      '..\\x',
      '..',
      '.',
      '',
      ' ',
      'a\0.png',
      'a\nb',
      '\u202egnp.exe',
      'a\u2066b',
      '\ud800',
      '长'.repeat(301),
    ];
    for (const name of bad) expect(fileNameSchema.safeParse(name).success, JSON.stringify(name)).toBe(false);
  });

  it('never leads out of a folder, whatever is tried', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        if (!fileNameSchema.safeParse(name).success) return;
        expect(name).not.toMatch(/[/\\\0\r\n]/);
        expect(['.', '..', '']).not.toContain(name);
      }),
    );
  });
});
