/** Id of an allocation line: `2025-<subject>`. */
export const allocationLineId = (fiscalYear: number, subjectId: string): string => `${fiscalYear}-${subjectId}`;

/** The parts of a line's id, or null when it is none. */
export function parseAllocationLineId(id: string): { readonly fiscalYear: number; readonly subjectId: string } | null {
  const [, year, subjectId] = /^(\d{4})-(.+)$/.exec(id) ?? [];
  return year === undefined || subjectId === undefined ? null : { fiscalYear: Number(year), subjectId };
}
