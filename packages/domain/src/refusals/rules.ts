import type { RefusalEntry } from './catalogue.ts';

export const rulesRefusals = {
} as const satisfies Record<string, RefusalEntry>;
