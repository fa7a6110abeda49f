import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const properties = 'docProps/core.xml';
const styles = 'word/styles.xml';
const noSpaceBetweenScripts =
  '<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="false"/><w:autoSpaceDN w:val="false"/></w:pPr></w:pPrDefault>';
/** The first day that a zip file can tell. */
const noDay = new Date(1980, 0, 1);

/**
 * Takes the hour at which it was rendered out of a document, so that the same letter is the same bytes; and says what the library has no
 * word for: no space is put between Chinese characters and Latin letters.
 */
export function repack(document: Uint8Array): Uint8Array {
  const files = unzipSync(document);
  const core = files[properties];
  if (core === undefined) throw new TypeError(`a document without ${properties}`);
  files[properties] = strToU8(strFromU8(core).replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  const sheet = files[styles];
  if (sheet === undefined) throw new TypeError(`a document without ${styles}`);
  files[styles] = strToU8(strFromU8(sheet).replace('<w:pPrDefault/>', noSpaceBetweenScripts));
  return zipSync(files, { mtime: noDay, level: 6 });
}
