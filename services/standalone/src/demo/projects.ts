import { readFileSync } from 'node:fs';
import {
  budgetFenSchema,
  calendarDateSchema,
  findingClassSchema,
  objectKindSchema,
  scoreSchema,
  severitySchema,
  yearSchema,
} from '@bihuan/domain';
import { z } from 'zod';

const bothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const sample = z.array(z.string().min(1));

const findingSchema = z.strictObject({
  category: bothLanguages,
  class: findingClassSchema,
  severity: severitySchema,
  amount: budgetFenSchema.nullable(),
  dueDate: calendarDateSchema.nullable(),
  description: bothLanguages,
  requirement: bothLanguages,
  sample,
});

/** `projects.json`: names and grades as published; what `sample` names is made up. */
const projectsSchema = z.strictObject({
  note: bothLanguages,
  fundYear: yearSchema,
  evaluationYear: yearSchema,
  applyToYear: yearSchema,
  projects: z.array(
    z.strictObject({
      sequence: z.int().min(1),
      name: z.string().min(1),
      grade: z.string().min(1),
      score: scoreSchema.nullable(),
      kind: objectKindSchema,
      unit: z.string().min(1),
      department: z.string().min(1),
      policyArea: z.string().min(1),
      fundsEvaluated: budgetFenSchema,
      currentBudget: budgetFenSchema,
      findings: z.array(findingSchema),
      sample,
    }),
  ),
});

export type DemoProjects = z.output<typeof projectsSchema>;
export type DemoProject = DemoProjects['projects'][number];

/** What the story calls the organisation that is evaluated: a department that spends itself is one organisation, not two. */
export const unitKey = ({ sequence, unit, department }: DemoProject): string =>
  unit === department ? `department ${department}` : `unit ${sequence}`;

export const readDemoProjects = (): DemoProjects =>
  projectsSchema.parse(JSON.parse(readFileSync(new URL('./projects.json', import.meta.url), 'utf8')));
