import { z } from 'zod';

/** A score of 0–100 with at most two decimals. */
export const scoreSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((score) => Math.round(score * 100) / 100 === score, { error: 'score.too-fine' })
  .meta({ description: 'Score from 0 to 100, at most two decimals' });

const bandSchema = z.object({
  /** The grade's own word, such as 优 or A. */
  grade: z.string().min(1).max(20),
  english: z.string().min(1).max(40),
  from: scoreSchema,
  to: scoreSchema,
  /** Whether `to` itself belongs to the band; `from` always does. */
  includesTo: z.boolean(),
});

/** A versioned scale from score to grade, best grade first. Gaps are legal (integer bands have them) and are reported. */
export const gradeScaleSchema = z.object({
  id: z.string().min(1).max(60),
  version: z.int().min(1),
  bands: z.array(bandSchema).min(1).max(20),
});
export type GradeScale = z.output<typeof gradeScaleSchema>;

/** 优 [90, 100], 良 [80, 90), 中 [60, 80), 差 [0, 60): the scale of the Ministry's project expenditure rules (财预〔2020〕10号). */
export const defaultGradeScale: GradeScale = {
  id: 'four-grades',
  version: 1,
  bands: [
    { grade: '优', english: 'excellent', from: 90, to: 100, includesTo: true },
    { grade: '良', english: 'good', from: 80, to: 90, includesTo: false },
    { grade: '中', english: 'fair', from: 60, to: 80, includesTo: false },
    { grade: '差', english: 'poor', from: 0, to: 60, includesTo: false },
  ],
};

type Band = GradeScale['bands'][number];

const contains = (band: Band, score: number) =>
  score >= band.from && (score < band.to || (band.includesTo && score === band.to));

/** The grade that the scale gives to a score, or null when the score falls into a gap. */
export const gradeOf = (scale: GradeScale, score: number): string | null =>
  scale.bands.find((band) => contains(band, score))?.grade ?? null;

export const gradesOf = (scale: GradeScale): readonly string[] => scale.bands.map((band) => band.grade);

export interface ScaleFault {
  readonly kind: 'gap' | 'overlap' | 'empty-band';
  readonly from: number;
  readonly to: number;
}

/**
 * Gaps, overlaps and empty bands between 0 and 100, lowest first; an empty list says that every score has exactly one grade.
 * Scores have two decimals, so `[0, 59.99]` and `[60, 80)` leave no gap.
 */
export function scaleFaults(scale: GradeScale): readonly ScaleFault[] {
  const faults: ScaleFault[] = [];
  const ascending = [...scale.bands].sort((a, b) => a.from - b.from);
  let reached = 0;
  /** The lowest score, in hundredths, that no band has covered yet. */
  let next = 0;
  for (const band of ascending) {
    const first = Math.round(band.from * 100);
    const last = Math.round(band.to * 100) - (band.includesTo ? 0 : 1);
    if (last < first) {
      faults.push({ kind: 'empty-band', from: band.from, to: band.to });
      continue;
    }
    if (first > next) faults.push({ kind: 'gap', from: reached, to: band.from });
    else if (first < next) faults.push({ kind: 'overlap', from: band.from, to: Math.min(reached, band.to) });
    if (last >= next) {
      reached = band.to;
      next = last + 1;
    }
  }
  if (next <= 10_000) faults.push({ kind: 'gap', from: reached, to: 100 });
  return faults;
}
