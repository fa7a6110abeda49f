import type { CalendarDate } from '@bihuan/domain';

/** One time that a file came in. */
export interface Receipt {
  receiptId: string;
  /** The finding that it was brought for. */
  findingId: string | null;
  name: string;
  speaksOf: CalendarDate | null;
  receivedOn: CalendarDate;
  receivedAt: string;
  principal: string;
}

/** A receipt as it is kept: with what the content was recognised as. */
export interface KeptReceipt extends Receipt {
  size: number;
  type: string;
}

/** One event that refers to a file. */
export interface Reference {
  findingId: string;
  event: 'ProgressReported' | 'CompletionSubmitted';
  revision: string;
  measureId: string | null;
  name: string;
  speaksOf: CalendarDate | null;
  on: CalendarDate;
  recordedAt: string;
  principal: string;
}

export interface EvidenceFile {
  hash: string;
  size: number | null;
  type: string | null;
  received: Receipt[];
  references: Reference[];
}
