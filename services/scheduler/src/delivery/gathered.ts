/** So long somebody waits for others, in ms: about as long as a disk takes for some tens of syncs, each of which holds up everything else. */
const gatherMs = 50;

let gathering: Promise<void> | null = null;

/**
 * Resolves for everybody who asks within a few ms in the same turn of the event loop: what they append then shares a transaction and one
 * sync of the disk, instead of one each as mail servers happen to answer.
 */
export function gathered(): Promise<void> {
  gathering ??= new Promise((resolve) => {
    setTimeout(() => {
      gathering = null;
      resolve();
    }, gatherMs);
  });
  return gathering;
}
