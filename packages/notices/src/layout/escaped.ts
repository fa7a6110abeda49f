const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in an element or between quotes. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

/** Text as a string of CSS that is within `<style>`. */
export const cssString = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} 　—]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
