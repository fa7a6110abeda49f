/** A type of file that is taken as evidence. */
interface AcceptedType {
  /** The first is added to a download whose name has none of them. */
  readonly extensions: readonly [string, ...string[]];
}

/**
 * What is taken: documents, pictures, text and short films as bureaus send them, by media type. Nothing that a browser or an office
 * program would carry out by opening it; see `docs/decisions/0018-evidence-files.md`.
 */
export const acceptedTypes = {
  'application/pdf': { extensions: ['pdf'] },
  /** GB/T 33190, the layout of Chinese official documents. */
  'application/ofd': { extensions: ['ofd'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extensions: ['docx'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['xlsx'] },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { extensions: ['pptx'] },
  'application/vnd.oasis.opendocument.text': { extensions: ['odt'] },
  'application/vnd.oasis.opendocument.spreadsheet': { extensions: ['ods'] },
  'application/vnd.oasis.opendocument.presentation': { extensions: ['odp'] },
  'application/msword': { extensions: ['doc', 'wps'] },
  'application/vnd.ms-excel': { extensions: ['xls', 'et'] },
  'application/vnd.ms-powerpoint': { extensions: ['ppt', 'dps'] },
  'text/plain': { extensions: ['txt', 'csv', 'tsv', 'md'] },
  'image/png': { extensions: ['png'] },
  'image/jpeg': { extensions: ['jpg', 'jpeg'] },
  'image/gif': { extensions: ['gif'] },
  'image/webp': { extensions: ['webp'] },
  'image/heic': { extensions: ['heic', 'heif'] },
  'image/bmp': { extensions: ['bmp'] },
  'image/tiff': { extensions: ['tif', 'tiff'] },
  'video/mp4': { extensions: ['mp4', 'm4v'] },
  'video/quicktime': { extensions: ['mov'] },
} as const satisfies Record<string, AcceptedType>;
export type AcceptedMediaType = keyof typeof acceptedTypes;

export const isAccepted = (type: string): type is AcceptedMediaType => Object.hasOwn(acceptedTypes, type);

/** `pdf, ofd, docx, …` for the words of a refusal. */
export const acceptedExtensions: readonly string[] = Object.values(acceptedTypes).flatMap(
  ({ extensions }) => extensions,
);

const longestNameBytes = 255;

/** A name to save a file under: it ends as its type does, whatever it was called, and any file system takes it. */
export function downloadName(name: string, type: string | null): string {
  const known: AcceptedType | null = type !== null && isAccepted(type) ? acceptedTypes[type] : null;
  const { stem, ending } = split(name, known?.extensions ?? ['bin']);
  const room = longestNameBytes - Buffer.byteLength(ending);
  return (Buffer.byteLength(stem) <= room ? stem : shortened(stem, room)) + ending;
}

function split(name: string, extensions: readonly [string, ...string[]]): { stem: string; ending: string } {
  const ending = extensions
    .map((one) => `.${one}`)
    .find((one) => name.toLowerCase().endsWith(one) && name.length > one.length);
  if (ending === undefined) return { stem: name, ending: `.${extensions[0]}` };
  return { stem: name.slice(0, -ending.length), ending: name.slice(-ending.length) };
}

/** As many whole characters as there is room for, in bytes of UTF-8. */
function shortened(text: string, room: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    kept += character;
  }
  return kept;
}
