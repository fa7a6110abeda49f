import type { BihuanEvent } from '../event/registry.ts';

/** A kept file as an event names it. */
export interface NamedFile {
  readonly hash: string;
  readonly name: string;
}

/**
 * The files that must be kept because of an event. `isUse` tells that somebody relies on them, beyond their having come in.
 * A new type of event that names files needs its line here: verifying and copying ask nothing else.
 */
export function keptFilesOf(event: BihuanEvent): { readonly isUse: boolean; readonly files: readonly NamedFile[] } {
  switch (event.type) {
    case 'EvidenceReceived':
      return { isUse: false, files: event.data.files };
    case 'ProgressReported':
    case 'CompletionSubmitted':
      return { isUse: true, files: event.data.evidence };
    case 'ImportPlanned':
      return { isUse: true, files: [{ hash: event.data.fileHash, name: event.data.fileName }] };
    default:
      return { isUse: false, files: [] };
  }
}
