/**
 * Quotation marks within quotation marks are single ones (GB/T 15834), also where a name that is put between them has its own:
 * “‘一泓清水入黄河’项目”. Text whose marks do not come in pairs is left as it is.
 */
export function nestedQuotes(text: string): string {
  let depth = 0;
  let isPaired = true;
  const nested = text.replaceAll(/[“”]/g, (mark) => {
    depth += mark === '“' ? 1 : -1;
    if (depth < 0) isPaired = false;
    const level = mark === '“' ? depth : depth + 1;
    return level % 2 === 0 ? (mark === '“' ? '‘' : '’') : mark;
  });
  return isPaired && depth === 0 ? nested : text;
}
