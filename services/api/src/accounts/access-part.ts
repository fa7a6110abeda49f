import { randomUUID } from 'node:crypto';
import type { Counters } from '../counters.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { InstallationKey } from './installation-key.ts';
import { installationKey, newSecret } from './installation-key.ts';
import type { LockOut } from './lock-out.ts';
import { openLockOut } from './lock-out.ts';
import type { OpenIdSettings } from './open-id.ts';
import { createPasswords, type Passwords } from './passwords.ts';
import { openTakenCodes, type TakenCodes } from './taken-codes.ts';

export interface AccessOptions {
  /** What the command line on the data folder sends; whoever can read the folder knows it. */
  readonly localOperatorKey: string;
  /** 32 bytes that lie beside the log and not in it; the same for all replicas. */
  readonly installationSecret: Uint8Array;
  /** The address that people open; null where it is only this machine's. */
  readonly publicUrl: string | null;
  readonly openId: OpenIdSettings | null;
  /** Whether anybody may choose one of the sample accounts: in the demonstration, on this machine alone. */
  readonly choosesAccount: boolean;
}

/** What letting people in is done with. */
export interface AccessPart extends Omit<AccessOptions, 'installationSecret'> {
  readonly key: InstallationKey;
  readonly passwords: Passwords;
  readonly lockOut: Promise<LockOut>;
  /** Lets the first administrator be made, once; printed where the process was started. */
  readonly setUpToken: string;
  /** Changes of which two at once would each look right: which device is somebody's, whether an administrator is left. */
  readonly inTurn: ReturnType<typeof oneAtATime>;
  readonly takenCodes: Promise<TakenCodes>;
}

export function openAccess({ installationSecret, ...options }: AccessOptions, counters: Promise<Counters>): AccessPart {
  return {
    ...options,
    key: installationKey(installationSecret),
    passwords: createPasswords(),
    lockOut: counters.then(openLockOut),
    setUpToken: newSecret().slice(0, 24),
    inTurn: oneAtATime(),
    takenCodes: counters.then(openTakenCodes),
  };
}

/** For a service that nobody signs in to: tests, and the command line without a server. */
export const accessOfThisProcess = (installationSecret: Uint8Array): AccessOptions => ({
  localOperatorKey: randomUUID(),
  installationSecret,
  publicUrl: null,
  openId: null,
  choosesAccount: false,
});
