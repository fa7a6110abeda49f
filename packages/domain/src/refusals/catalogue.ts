import { accessRefusals } from './access.ts';
import { accessRecordRefusals } from './access-record.ts';
import { backupRefusals } from './backup.ts';
import { budgetRefusals } from './budget.ts';
import { chaseRefusals } from './chase.ts';
import { commonRefusals } from './common.ts';
import { contactRefusals } from './contacts.ts';
import { copyRefusals } from './copy.ts';
import { decisionRefusals } from './decisions.ts';
import { deliveryRefusals } from './delivery.ts';
import { evidenceRefusals } from './evidence.ts';
import { findingRefusals } from './findings.ts';
import { importRefusals } from './import.ts';
import { letterRefusals } from './letters.ts';
import { linkRefusals } from './links.ts';
import { loopRefusals } from './loop.ts';
import { noticeRefusals } from './notices.ts';
import { objectRefusals } from './objects.ts';
import { policyRefusals } from './policy.ts';
import { reportRefusals } from './reports.ts';
import { requestRefusals } from './request.ts';
import { ruleDefinitionRefusals } from './rule-definition.ts';
import { rulesRefusals } from './rules.ts';
import { settingsRefusals } from './settings.ts';
import { storeRefusals } from './store.ts';
import { tableViewRefusals } from './table-views.ts';
import { turnRefusals } from './turn.ts';
import { twoPersonRefusals } from './two-person.ts';
import { unitImportRefusals } from './unit-import.ts';

/**
 * What kind of refusal it is; the HTTP status of each kind is chosen in one place in the API.
 * `invalid`: the input is wrong. `forbidden-now`: the state does not allow it. `conflict`: somebody was faster.
 */
export type RefusalKind =
  | 'malformed'
  | 'invalid'
  | 'forbidden-now'
  | 'conflict'
  | 'not-found'
  | 'denied'
  | 'unauthenticated'
  | 'too-many'
  | 'method-not-allowed'
  | 'misdirected'
  | 'too-large'
  | 'unsupported'
  | 'unavailable'
  | 'storage-full'
  | 'fault';

export interface RefusalText {
  readonly zh: string;
  readonly en: string;
}

/**
 * `{name}` in a text stands for the parameter of that name, `{name:money}` and `{name:stage}` say how it is shown (`words.ts`).
 * `todo` says what the reader can do about it.
 */
export interface RefusalEntry {
  readonly kind: RefusalKind;
  readonly text: RefusalText;
  readonly todo: RefusalText;
}

export const refusalCatalogue = {
  ...accessRecordRefusals,
  ...accessRefusals,
  ...backupRefusals,
  ...budgetRefusals,
  ...chaseRefusals,
  ...commonRefusals,
  ...contactRefusals,
  ...copyRefusals,
  ...evidenceRefusals,
  ...decisionRefusals,
  ...deliveryRefusals,
  ...findingRefusals,
  ...importRefusals,
  ...letterRefusals,
  ...linkRefusals,
  ...loopRefusals,
  ...noticeRefusals,
  ...objectRefusals,
  ...policyRefusals,
  ...reportRefusals,
  ...requestRefusals,
  ...ruleDefinitionRefusals,
  ...rulesRefusals,
  ...settingsRefusals,
  ...storeRefusals,
  ...tableViewRefusals,
  ...turnRefusals,
  ...twoPersonRefusals,
  ...unitImportRefusals,
} satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof refusalCatalogue;
