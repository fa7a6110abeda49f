/** Cells as a spreadsheet copies them: rows by line, columns by tab; a cell in quotes may have both in it. */
export function cellsPasted(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const plain = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (let at = 0; at < plain.length; at += 1) {
    const character = plain[at] ?? '';
    if (isQuoted && character === '"' && plain[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted && character === '"') isQuoted = false;
    else if (!isQuoted && character === '"' && cell === '') isQuoted = true;
    else if (!isQuoted && character === '\t') end();
    else if (!isQuoted && character === '\n') {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows;
}

export type Pasted =
  | { readonly rows: readonly (readonly string[])[] }
  /** Which pasted row is too wide (from 1), how many columns it has, and how many there is room for. */
  | { readonly tooWide: { readonly row: number; readonly columns: number; readonly room: number } };

/**
 * The rows of a table with pasted cells put in at a place; rows that are lacking are added. Where a pasted row has a column too many
 * nothing is put in: half a table would be worse than none.
 */
export function pasteInto(
  rows: readonly (readonly string[])[],
  place: { readonly row: number; readonly column: number; readonly columns: number },
  pasted: readonly (readonly string[])[],
): Pasted {
  const room = place.columns - place.column;
  const wide = pasted.findIndex((cells) => cells.length > room);
  if (wide >= 0) return { tooWide: { row: wide + 1, columns: pasted[wide]?.length ?? 0, room } };
  const after = rows.map((row) => [...row]);
  for (const [down, cells] of pasted.entries()) {
    const row = after[place.row + down] ?? Array.from({ length: place.columns }, () => '');
    for (const [across, cell] of cells.entries()) row[place.column + across] = cell;
    after[place.row + down] = row;
  }
  return { rows: after };
}
