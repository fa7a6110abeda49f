import { createCipheriv, createDecipheriv, createHmac, hash, hkdfSync, randomBytes } from 'node:crypto';

const tagBytes = 16;
const nonceBytes = 12;

/** What the key of an installation is used for; each purpose has a key of its own, derived from it. */
export type Purpose = 'second factor' | 'sign-in step' | 'departure' | 'sign-in name' | 'cookie';

/** Seals and signs with the key of the installation, which lies beside the log and is not in it. */
export interface InstallationKey {
  /** AES-256-GCM, base64url: nobody reads or changes it without the key. */
  seal(purpose: Purpose, text: string): string;
  /** Null for what was not sealed with this key for this purpose. */
  unseal(purpose: Purpose, sealed: string): string | null;
  /** HMAC-SHA-256, hex. */
  sign(purpose: Purpose, text: string): string;
}

/** `secret`: 32 bytes. */
export function installationKey(secret: Uint8Array): InstallationKey {
  if (secret.length !== 32) throw new Error('an installation key has 32 bytes');
  const keys = new Map<Purpose, Buffer>();
  const keyFor = (purpose: Purpose) => {
    const known = keys.get(purpose);
    if (known !== undefined) return known;
    const derived = Buffer.from(hkdfSync('sha256', secret, '', `bihuan ${purpose}`, 32));
    keys.set(purpose, derived);
    return derived;
  };
  return {
    seal(purpose, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    unseal(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return null;
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      try {
        const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    sign: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('hex'),
  };
}

/** 256 bits of chance as 43 characters: the secret of a session or a token. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the log holds of a secret. */
export const hashOfSecret = (secret: string): string => hash('sha256', secret);
