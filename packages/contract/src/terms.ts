import { glossary } from '@bihuan/domain';

/** The field's words for the codes that answers carry, by group: what a client shows instead of a code. */
export const terms: Readonly<
  Record<TermGroup, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>
> = glossary;
export type TermGroup = keyof typeof glossary;
