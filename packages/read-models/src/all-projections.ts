import { accessProjection } from './access/projection.ts';
import { allocationProjection } from './allocation/projection.ts';
import { applicationProjection } from './application/projection.ts';
import { budgetProjection } from './budget/projection.ts';
import { contactsProjection } from './contacts/projection.ts';
import { deedsProjection } from './deeds/projection.ts';
import { deliveryProjection } from './delivery/projection.ts';
import { evaluationsProjection } from './evaluations/projection.ts';
import { evidenceProjection } from './evidence/projection.ts';
import { ledgerProjection } from './ledger/projection.ts';
import { lettersProjection } from './letters/projection.ts';
import { ownershipProjection } from './ownership/projection.ts';
import { policiesProjection } from './policies/projection.ts';
import type { Projection } from './projection.ts';
import { registerProjection } from './register/projection.ts';
import { remindersProjection } from './reminders/projection.ts';
import { settingsProjection } from './settings/projection.ts';
import { timelineProjection } from './timeline/projection.ts';

/** Every question that is kept as rows; the worker feeds them in this order. */
export const allProjections: readonly Projection[] = [
  // First: a role withdrawn and a session ended are followed before anything else is.
  accessProjection,
  allocationProjection,
  evaluationsProjection,
  timelineProjection,
  registerProjection,
  settingsProjection,
  contactsProjection,
  evidenceProjection,
  ledgerProjection,
  remindersProjection,
  deliveryProjection,
  lettersProjection,
  policiesProjection,
  budgetProjection,
  applicationProjection,
  deedsProjection,
  ownershipProjection,
];
