import type { RefusalCode } from './catalogue.ts';

/** Where in the input the trouble is; every part is optional, rows and lines count from 1. */
export interface Where {
  /** JSON pointer into a request body, such as `/outcome/score`. */
  readonly pointer?: string;
  /** Name of the worksheet, for files that have several. */
  readonly sheet?: string;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  readonly field?: string;
  readonly stream?: string;
}

export type RefusalParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One thing that is wrong, as data: a stable code, what the message needs, and where. */
export interface Problem {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly where: Where;
}

/** One event that was recorded since the reader last looked: what, by whom, when. */
export interface Meanwhile {
  readonly type: string;
  /** Id of the principal who caused it. */
  readonly principal: string;
  /** The role in which it acted; left out where there is none. */
  readonly actingAs?: string;
  readonly recordedAt: string;
  readonly revision: bigint;
}

/**
 * The only thing thrown on purpose. Callers look at `code`, never at the text;
 * the words in both languages come from the catalogue.
 * `problems` lists every single fault where one request has several; `meanwhile`, on a conflict, what happened since.
 */
export class Refused extends Error implements Problem {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly where: Where;
  readonly problems: readonly Problem[];
  readonly meanwhile: readonly Meanwhile[];

  constructor(
    code: RefusalCode,
    params: RefusalParams = {},
    where: Where = {},
    problems: readonly Problem[] = [],
    meanwhile: readonly Meanwhile[] = [],
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
    this.where = where;
    this.problems = problems;
    this.meanwhile = meanwhile;
  }
}

/** One problem is refused as itself, several as `request.invalid` with a list. */
export function refusedFor(problems: readonly Problem[]): Refused {
  const [only] = problems;
  if (only !== undefined && problems.length === 1) return new Refused(only.code, only.params, only.where);
  return new Refused('request.invalid', { count: problems.length }, {}, problems);
}
