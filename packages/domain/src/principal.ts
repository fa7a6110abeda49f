/** Who acts or asks. Until accounts exist there is one: the local operator of this machine. */
export interface Principal {
  readonly id: string;
  readonly kind: 'local-operator' | 'system';
}

export const localOperator: Principal = { id: 'local-operator', kind: 'local-operator' };

/** The product itself, carrying on what a person began (resuming an import after a crash). */
export const systemPrincipal: Principal = { id: 'system', kind: 'system' };
