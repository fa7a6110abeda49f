import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

const periodSeconds = 30;

const totpOf = (secret: string, label: string) =>
  new TOTP({ issuer: 'Bihuan', label, secret: Secret.fromBase32(secret), period: periodSeconds });

/** A new secret for codes after RFC 6238, base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What a person's device takes in: by its camera, or typed. */
export function totpInvitation(secret: string, label: string): { readonly svg: string; readonly typed: string } {
  const uri = totpOf(secret, label).toString();
  return { svg: renderSVG(uri, { border: 2 }), typed: secret.replaceAll(/(.{4})(?=.)/g, '$1 ') };
}

/** The step of time whose code this is, one step early or late allowed; null for a wrong code and for one of `lastStep` or before. */
export function totpStepOf(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret, '').validate({ token, window: 1, timestamp: at.getTime() });
  if (delta === null) return null;
  const step = Math.floor(at.getTime() / (periodSeconds * 1000)) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
