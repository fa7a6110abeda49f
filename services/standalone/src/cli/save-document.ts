import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileAnswer } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { Screen } from './screen.ts';

/** To a file; or to standard output, where a DOCX goes only when nobody is looking. Refused: `cli.usage`, `cli.file-unusable`. */
export async function saveDocument(document: FileAnswer, out: string | undefined, screen: Screen): Promise<void> {
  const { name, type, hash } = document;
  const chunks: Uint8Array[] = [];
  for await (const chunk of document.read()) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const told = { fileName: name, mediaType: type, hash };
  if (out === undefined) {
    if (screen.json) screen.printJson({ ...told, contentBase64: bytes.toString('base64') });
    else if (!type.startsWith('text/') && process.stdout.isTTY) {
      throw new Refused('cli.usage', { detail: `--format ${path.extname(name).slice(1)} --out “${name}”` });
    } else process.stdout.write(bytes);
    return;
  }
  await writeFile(out, bytes).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file: out, cause: error.message });
  });
  if (screen.json) screen.printJson({ ...told, file: out, bytes: bytes.length });
  else screen.note({ zh: `已写入 ${out}。`, en: `Wrote ${out}.` });
}
