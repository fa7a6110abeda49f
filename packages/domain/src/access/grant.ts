import { z } from 'zod';
import { idSchema } from '../values.ts';
import { type Grant, roles } from './roles.ts';

export const roleSchema = z.enum(roles);

export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('jurisdiction') }),
  z.strictObject({ kind: z.literal('organisation'), id: idSchema }),
  z.strictObject({ kind: z.literal('object'), id: idSchema }),
]);

/** One role within one scope, as it is stored and as it is sent. */
export const grantSchema = z.strictObject({ role: roleSchema, scope: scopeSchema });

export const isSameGrant = (one: Grant, other: Grant): boolean =>
  one.role === other.role &&
  one.scope.kind === other.scope.kind &&
  (one.scope.kind === 'jurisdiction' || one.scope.id === (other.scope as { readonly id: string }).id);

/** `budget-office`, `evaluated-unit within organisation org-1`: for logs and refusals. */
export const grantText = ({ role, scope }: Grant): string =>
  scope.kind === 'jurisdiction' ? role : `${role} @ ${scope.kind}:${scope.id}`;
