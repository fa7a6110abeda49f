/** Asked by machines every few seconds, at the address of one replica. */
export const probePaths: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);
