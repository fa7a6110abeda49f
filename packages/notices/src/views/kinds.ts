import { z } from 'zod';

/** The letters that bear a number. */
export const letterKinds = [
  'feedback',
  'rectification',
  'reminder',
  'supervision',
  'extension-answer',
  'verification',
  'budget-link',
] as const;
export const letterKindSchema = z.enum(letterKinds);
export type LetterKind = z.output<typeof letterKindSchema>;
