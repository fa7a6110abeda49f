import { z } from 'zod';
import { defineEvent, type EventOf } from '../event/define.ts';
import { importRowCountsSchema } from '../import/events.ts';
import { idSchema, nameSchema, reasonSchema } from '../values.ts';

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

export const unitImportTakeBackStarted = defineEvent(
  'UnitImportTakeBackStarted',
  1,
  z.strictObject({ reason: reasonSchema }),
);
/** `kept`: what was there before or what later work stands on, by id, with the reason each. */
export const unitImportTakenBack = defineEvent(
  'UnitImportTakenBack',
  1,
  z.strictObject({ kept: z.array(z.strictObject({ targetId: idSchema, reason: reasonSchema })) }),
);

export type UnitImportEvent =
  | EventOf<typeof unitImportPlanned>
  | EventOf<typeof unitImportCompleted>
  | EventOf<typeof unitImportTakeBackStarted>
  | EventOf<typeof unitImportTakenBack>;
