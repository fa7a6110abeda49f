import { type FactName, objectKinds } from '@bihuan/domain';
import type { FactType } from './facts.ts';

/** `none`: no finding; `open`: some finding is not verified; `rectified`: the office has verified them all, or declared the object rectified. */
const rectificationStates = ['none', 'open', 'rectified'] as const;

/** What each fact can be; amounts are integer fen, `score` has at most two decimals, `openFindings` counts. */
export const factTypes: Readonly<Record<FactName, FactType>> = {
  grade: { type: 'string' },
  score: { type: 'number' },
  notDemonstrated: { type: 'boolean' },
  objectKind: { type: 'string', words: objectKinds },
  policyArea: { type: 'string' },
  department: { type: 'string' },
  currentBudget: { type: 'number' },
  fundsEvaluated: { type: 'number' },
  rectification: { type: 'string', words: rectificationStates },
  openFindings: { type: 'number' },
};
