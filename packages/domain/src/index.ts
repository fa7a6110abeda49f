export type * from './event/envelope.ts';
export * from './event/stream-name.ts';
export * from './refusals/catalogue.ts';
export * from './refusals/refused.ts';
export * from './refusals/words.ts';
