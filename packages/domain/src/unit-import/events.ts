import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { importRowCountsSchema } from '../import/events.ts';
import { idSchema, nameSchema } from '../values.ts';

/**
 * What the import of a unit register (单位名册) will do, by number alone: its steps name people, and what is recorded here cannot be
 * deleted. They lie in a draft beside the log until it is completed.
 */
export const unitImportPlanned = defineEvent(
  'UnitImportPlanned',
  1,
  z.strictObject({ importId: idSchema, fileName: nameSchema, rows: importRowCountsSchema, steps: z.int().min(1) }),
);
export const unitImportCompleted = defineEvent('UnitImportCompleted', 1, z.strictObject({ steps: z.int().min(1) }));

export type UnitImportEvent = EventOf<typeof unitImportPlanned> | EventOf<typeof unitImportCompleted>;
