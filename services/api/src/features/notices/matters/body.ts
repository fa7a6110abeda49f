/** What every letter has beside what it says. */
type Frame = 'issuer' | 'number' | 'on' | 'recipients' | 'copies' | 'contact' | 'draft' | 'sample';

/** The part of a view that the record gives. */
export type Body<View> = Omit<View, Frame>;
