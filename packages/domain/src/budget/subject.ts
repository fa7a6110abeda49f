import { z } from 'zod';
import { idSchema } from '../values.ts';

export const subjectKinds = ['object', 'department'] as const;
export const subjectKindSchema = z.enum(subjectKinds);
export type SubjectKind = z.output<typeof subjectKindSchema>;

/** What money is given to in a fiscal year: an object, or a department as a whole. */
export const subjectSchema = z.strictObject({ kind: subjectKindSchema, id: idSchema });
export type Subject = z.output<typeof subjectSchema>;

/** Id of what is on record about a subject in a fiscal year: `2025-object-<id>`. An object and a department may share an id. */
export const subjectYearId = (fiscalYear: number, { kind, id }: Subject): string => `${fiscalYear}-${kind}-${id}`;

/** The parts of such an id, or null when it is none. */
export function parseSubjectYearId(id: string): { readonly fiscalYear: number; readonly subject: Subject } | null {
  const [, year, kind, subjectId] = /^(\d{4})-([a-z]+)-(.+)$/.exec(id) ?? [];
  const known = subjectKinds.find((candidate) => candidate === kind);
  if (year === undefined || known === undefined || subjectId === undefined) return null;
  return { fiscalYear: Number(year), subject: { kind: known, id: subjectId } };
}
