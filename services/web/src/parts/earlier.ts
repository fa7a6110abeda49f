/** For `toSorted`, of days and instants as text: the earlier one first. They are no words of a language, which a collation would be for. */
export const earlier = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
