/** `1,234,567` of a whole number. By hand: what the platform has for it costs a slow phone a third of a second before the first page. */
export const inGroups = (whole: number): string => String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
