const names: Readonly<Record<string, string>> = { '141100': '吕梁市' };

/** What a jurisdiction is called in headers and messages; its code where no name is known. */
export const nameOfPlace = (jurisdiction: string): string => names[jurisdiction] ?? jurisdiction;
