import { z } from 'zod';

/** What a report on the use of results (结果应用情况) counts, in the order in which it says so. */
export const resultFigureSchema = z.enum([
  'evaluated',
  'confirmed',
  'published',
  'raised',
  'kept',
  'cut',
  'cancelled',
  'proposed-raised',
  'proposed-kept',
  'proposed-cut',
  'open',
  'held',
  'claw-back-ordered',
  'claw-back-returned',
  'findings-raised',
  'findings-rectified',
  'findings-open',
  'freed',
  'policies-proposed',
  'policies-adopted',
  'policies-implemented',
]);
export type ResultFigure = z.output<typeof resultFigureSchema>;
