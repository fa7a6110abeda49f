import { accessHandlers } from './handlers/access.ts';
import { moneyHandlers } from './handlers/money.ts';
import { recordHandlers } from './handlers/record.ts';
import { rectificationHandlers } from './handlers/rectification.ts';
import type { Handlers } from './operations.ts';

/** What answers each operation of the contract: the whole table; one that is missing does not type-check. */
export const handlers: Handlers = {
  ...recordHandlers,
  ...rectificationHandlers,
  ...moneyHandlers,
  ...accessHandlers,
};
