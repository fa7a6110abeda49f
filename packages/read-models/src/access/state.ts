import type { BihuanEvent, OpenAccount } from '@bihuan/domain';

type DataOf<Type extends BihuanEvent['type']> = Extract<BihuanEvent, { readonly type: Type }>['data'];

/** What lets somebody in, of the person stream. */
export interface WayIn {
  readonly name: string | null;
  readonly passwordHash: string | null;
  readonly sealedTotp: string | null;
  readonly openId: DataOf<'SignInOpenIdLinked'> | null;
}

/** An account as it stands now. */
export interface KnownAccount extends OpenAccount, WayIn {
  readonly openedAt: string;
  readonly sample: readonly string[];
  readonly revision: string;
  /** The latest step of time whose code was taken; null before the first. */
  readonly totpStep: number | null;
  /** When a session was begun last; null before the first. */
  readonly lastSignInAt: string | null;
}

/** `known`: something lets the person in, but no account was opened. `deleted`: forgotten, whatever comes after. */
export type AccountRow =
  | { readonly kind: 'account'; readonly account: KnownAccount }
  | { readonly kind: 'known'; readonly wayIn: WayIn }
  | { readonly kind: 'deleted' };

/** A session that was begun and neither ended nor revoked. */
export interface RunningSession {
  readonly id: string;
  readonly personId: string;
  readonly factors: DataOf<'SessionStarted'>['factors'];
  readonly startedAt: string;
  readonly endsAt: string;
}

export interface KnownToken extends DataOf<'TokenCreated'> {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** Who answers for it: whoever created it, or to whom it was handed over since. */
  readonly keeperId: string;
  readonly revokedAt: string | null;
  readonly revision: string;
}
