import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const properties = 'docProps/core.xml';
/** The first day that a zip file can tell. */
const noDay = new Date(1980, 0, 1);

/** Takes the hour at which it was rendered out of a document, so that the same letter is the same bytes. */
export function repack(document: Uint8Array): Uint8Array {
  const files = unzipSync(document);
  const core = files[properties];
  if (core === undefined) throw new TypeError(`a document without ${properties}`);
  files[properties] = strToU8(strFromU8(core).replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''));
  return zipSync(files, { mtime: noDay, level: 6 });
}
