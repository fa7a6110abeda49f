import type { RefusalEntry } from './catalogue.ts';

export const loopRefusals = {
} as const satisfies Record<string, RefusalEntry>;
