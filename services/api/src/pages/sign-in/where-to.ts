/** A place within this site, of what a link or a form says; the first page for anything else. */
export function whereTo(text: unknown): string {
  if (typeof text !== 'string' || text.length > 2000 || !text.startsWith('/')) return '/';
  // What browsers take for the beginning of another host: `//x`, `/\x`, and tabs between.
  if (!URL.canParse(text, 'http://bihuan.invalid')) return '/';
  const address = new URL(text, 'http://bihuan.invalid');
  if (address.host !== 'bihuan.invalid' || address.pathname.startsWith('/sign-in')) return '/';
  // `/.//x` is a path here; what is left of it once it is written as an address is another host.
  if (address.pathname.startsWith('//')) return '/';
  return `${address.pathname}${address.search}`;
}
