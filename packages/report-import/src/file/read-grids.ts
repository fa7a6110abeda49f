import { Refused } from '@bihuan/domain';
import { contentType } from './content-type.ts';
import { decodeText } from './decode-text.ts';
import type { Grids } from './grid.ts';
import { limits } from './limits.ts';
import { readTextGrid } from './read-text.ts';
import { outcomeHeadings, type TableHeadings } from './table-headings.ts';

/** Any supported file as rows of cells, told apart by content. Refused: `import.too-large`, `import.empty-file`, and what the readers refuse. */
export async function readGrids(bytes: Uint8Array, headings: TableHeadings = outcomeHeadings): Promise<Grids> {
  if (bytes.length > limits.fileBytes)
    throw new Refused('import.too-large', {
      bytes: bytes.length,
      limit: limits.fileBytes,
    });
  if (bytes.length === 0) throw new Refused('import.empty-file');
  if (contentType(bytes) === 'zip') {
    // What reads workbooks is large: it is loaded with the first of them, not with the product.
    const { readXlsxGrids } = await import('./read-xlsx.ts');
    return { encoding: 'xlsx', ...(await readXlsxGrids(bytes)) };
  }
  const { text, encoding, notes } = decodeText(bytes);
  if (text.trim() === '') throw new Refused('import.empty-file');
  return { encoding, notes, grids: [readTextGrid(text, headings)] };
}
