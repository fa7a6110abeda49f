import type { RefusalEntry } from './catalogue.ts';

export const commonRefusals = {
} as const satisfies Record<string, RefusalEntry>;
