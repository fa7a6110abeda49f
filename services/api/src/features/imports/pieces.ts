/** Well under the store's limit of an event's data. */
const bytesApiece = 400_000;

/** A list in pieces that fit into one event each: at most so many items and 400 kB. */
export function pieces<Item>(
  items: readonly Item[],
  most: number,
): { readonly from: number; readonly items: Item[] }[] {
  const all: { from: number; items: Item[] }[] = [];
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    const size = Buffer.byteLength(JSON.stringify(item));
    const last = all.at(-1);
    if (last === undefined || last.items.length >= most || bytes + size > bytesApiece) {
      all.push({ from: index, items: [item] });
      bytes = size;
    } else {
      last.items.push(item);
      bytes += size;
    }
  }
  return all;
}
