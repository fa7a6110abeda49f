import { nameSchema } from '../values.ts';

/** What no name of a file has: parts of a path, control characters, characters that turn the direction of what is shown. */
const unusable = /[/\\\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** The name of one file, without a path, as people see it; it is shown and recorded, never used as a path. */
export const fileNameSchema = nameSchema.refine(
  (name) => name.isWellFormed() && !unusable.test(name) && !/^\.{1,2}$/.test(name) && name.trim() !== '',
  { error: 'evidence.name-unusable' },
);
