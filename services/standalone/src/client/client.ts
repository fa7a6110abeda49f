import type { OperationId, OutputOf, ProblemDocument, RequestOf } from '@bihuan/contract';

export interface CallOptions {
  /** The same key for the same operation finds the effect of the first call. */
  readonly idempotencyKey?: string;
  /** The revision that the person saw, decimal text; null where nothing was there yet. */
  readonly ifMatch?: string | null;
}

/** The operations of the API, whoever carries them out: this process, or the server that holds the data folder. */
export interface Client {
  /** Where the server is that answers; null when this process answers. */
  readonly url: string | null;
  /** Refused in this process, or throws `ProblemAnswered` with what the server said. */
  call<Id extends OperationId>(id: Id, input: RequestOf<Id>, options?: CallOptions): Promise<OutputOf<Id>>;
  close(): Promise<void>;
}

/** A refusal that another process has already put into words; `document` is what it answered. */
export class ProblemAnswered extends Error {
  override readonly name = 'ProblemAnswered';
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.code);
    this.document = document;
  }
}
