import { join } from 'node:path';

/** Where the service keeps what lies beside the log. */
export interface Places {
  /** The data folder, of this process alone. */
  readonly data: string;
  /** Evidence, sources of imports, letters: by the hash of their content. */
  readonly files: string;
  /** What was previewed of unit registers and not carried out yet, with names of people. */
  readonly drafts: string;
  /** The record of access, of this process alone. */
  readonly access: string;
  /** Whether other processes write into `files` and `drafts` as well. */
  readonly areShared: boolean;
}

/** `shared` takes what replicas have in common out of the data folder, which is one process's own. */
export const placesIn = (folder: string, shared: string | null = null): Places => ({
  data: folder,
  files: shared ?? join(folder, 'files'),
  drafts: join(shared ?? folder, 'drafts', 'unit-imports'),
  access: join(folder, 'access'),
  areShared: shared !== null,
});
