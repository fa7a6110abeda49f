import { expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';
import { metadataText } from './metadata-text.ts';

const command = { commandId: 'c', fingerprint: 'f', principal: 'p', correlationId: 'k', causationId: null };
const recordedAt = '2025-07-01T02:00:00.000Z';
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const stored = (metadata: Parameters<typeof metadataText>[0]) => {
  const { before, after } = metadataText(metadata);
  return `${before}${recordedAt}${after}`;
};

it('is the canonical text that a copy and the verifier make of the same metadata, with a trace and without', () => {
  for (const metadata of [command, { ...command, traceparent }, { ...command, actingAs: 'unit', traceparent }])
    expect(stored(metadata)).toBe(canonicalText({ ...metadata, recordedAt }, '/metadata'));
});

it('without a trace is to the letter what it was before traces were known: old hashes hold', () => {
  expect(stored(command)).toBe(
    `{"causationId":null,"commandId":"c","correlationId":"k","fingerprint":"f","principal":"p","recordedAt":"${recordedAt}"}`,
  );
});
