import type { RefusalEntry } from './catalogue.ts';

export const importRefusals = {
} as const satisfies Record<string, RefusalEntry>;
