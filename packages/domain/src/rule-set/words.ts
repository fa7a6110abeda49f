import { z } from 'zod';
import { reasonSchema } from '../values.ts';

/** Words for people in both languages. */
export const bilingualSchema = z.strictObject({ zh: reasonSchema, en: reasonSchema });
export type Bilingual = z.output<typeof bilingualSchema>;
