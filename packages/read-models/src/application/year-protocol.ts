import type { RefusalCode, RefusalParams } from '@bihuan/domain';
import type { YearQuestions } from './year-questions.ts';

export interface YearSettings {
  /** Where the projections lie. */
  readonly folder: string;
  /** IANA zone that decides which day it is. */
  readonly zone: string;
}

export type YearQuestion = keyof YearQuestions;

export interface ToYearWorker {
  readonly id: number;
  readonly question: YearQuestion;
  readonly asked: unknown;
}

export type FromYearWorker = { readonly id: number } & (
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: RefusalParams }
  | { readonly kind: 'failed'; readonly cause: string }
);
