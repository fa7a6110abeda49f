import { handleExportAccessRecord } from '../features/access-record/export.ts';
import { handleListAccess } from '../features/access-record/list-access.ts';
import { handleListDeeds } from '../features/access-record/list-deeds.ts';
import { handleGetVerification, handleStartVerification } from '../features/access-record/verification.ts';
import { handleChangeOwnPassword } from '../features/accounts/change-own-password.ts';
import { handleDisableAccount } from '../features/accounts/disable.ts';
import { handleEnableAccount } from '../features/accounts/enable.ts';
import { handleEndOwnSessions } from '../features/accounts/end-own-sessions.ts';
import { handleEndSessions } from '../features/accounts/end-sessions.ts';
import { handleGetAccount } from '../features/accounts/get.ts';
import { handleGetSession } from '../features/accounts/get-session.ts';
import { handleGrantRole } from '../features/accounts/grant-role.ts';
import { handleHandOverAccount } from '../features/accounts/hand-over.ts';
import { handleListAccounts } from '../features/accounts/list.ts';
import { handleOpenAccount } from '../features/accounts/open.ts';
import { handleResetSecondFactor } from '../features/accounts/reset-second-factor.ts';
import { handleSetPassword } from '../features/accounts/set-password.ts';
import { handleGetSignInRules, handleSetSignInRules } from '../features/accounts/sign-in-rules.ts';
import { handleUnlockAccount } from '../features/accounts/unlock.ts';
import { handleWithdrawRole } from '../features/accounts/withdraw-role.ts';
import { handleCreateToken } from '../features/tokens/create.ts';
import { handleListTokens } from '../features/tokens/list.ts';
import { handleRevokeToken } from '../features/tokens/revoke.ts';
import { handleGetTwoPersonRules } from '../features/two-person-rules/get.ts';
import { handleSetTwoPersonRule } from '../features/two-person-rules/set.ts';
import type { Handlers } from '../operations.ts';

/** Who is let in, and who saw and did what. */
export const accessHandlers = {
  getTwoPersonRules: handleGetTwoPersonRules,
  setTwoPersonRule: handleSetTwoPersonRule,
  getVerification: handleGetVerification,
  startVerification: handleStartVerification,
  listAccess: handleListAccess,
  listDeeds: handleListDeeds,
  exportAccessRecord: handleExportAccessRecord,
  getSession: handleGetSession,
  changeOwnPassword: handleChangeOwnPassword,
  listAccounts: handleListAccounts,
  getAccount: handleGetAccount,
  openAccount: handleOpenAccount,
  grantRole: handleGrantRole,
  withdrawRole: handleWithdrawRole,
  disableAccount: handleDisableAccount,
  enableAccount: handleEnableAccount,
  unlockAccount: handleUnlockAccount,
  handOverAccount: handleHandOverAccount,
  setPassword: handleSetPassword,
  resetSecondFactor: handleResetSecondFactor,
  endSessions: handleEndSessions,
  endOwnSessions: handleEndOwnSessions,
  listTokens: handleListTokens,
  createToken: handleCreateToken,
  revokeToken: handleRevokeToken,
  getSignInRules: handleGetSignInRules,
  setSignInRules: handleSetSignInRules,
} satisfies Partial<Handlers>;
