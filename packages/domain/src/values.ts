import { z } from 'zod';

/** An identifier as it appears in stream names and addresses. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, { error: 'id.malformed' });

/** A name for people: 1 to 300 characters, kept exactly as it was written. */
export const nameSchema = z.string().min(1).max(300);

/** Why somebody did something: never empty where it is asked for. */
export const reasonSchema = z.string().trim().min(1).max(2000);

export const textSchema = z.string().min(1).max(10_000);

/** Names of the fields of this event whose values are made up for demonstration (示例). */
export const sampleFieldsSchema = z.array(z.string().min(1).max(60)).max(40);

/** 行政区划代码 after GB/T 2260: six digits. */
export const jurisdictionSchema = z.string().regex(/^\d{6}$/, { error: 'jurisdiction.malformed' });

/** SHA-256, lower-case hex. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
