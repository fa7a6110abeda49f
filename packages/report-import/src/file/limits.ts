/** What a file of outcomes may hold; the largest real one known has some 2,600 rows. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  /** Sum of the sizes that a workbook's parts have once unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  parts: 2_000,
  rows: 50_000,
  columns: 200,
  cells: 1_000_000,
  mergedCells: 200_000,
} as const;
