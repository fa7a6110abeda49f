import { writeFile } from 'node:fs/promises';
import type { OutputOf } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import type { Screen } from './screen.ts';

type Document = OutputOf<'getLetterContent'>;

/** To a file; or to standard output, where a DOCX goes only when nobody is looking. Refused: `cli.usage`, `cli.file-unusable`. */
export async function saveDocument(document: Document, out: string | undefined, screen: Screen): Promise<void> {
  const { contentBase64, format, fileName } = document;
  const bytes = Buffer.from(contentBase64, 'base64');
  if (out === undefined) {
    if (screen.json) screen.printJson(document);
    else if (format === 'docx' && process.stdout.isTTY) {
      throw new Refused('cli.usage', { detail: `--format docx --out “${fileName}”` });
    } else process.stdout.write(bytes);
    return;
  }
  await writeFile(out, bytes).catch((error: Error) => {
    throw new Refused('cli.file-unusable', { file: out, cause: error.message });
  });
  const { contentBase64: _, ...told } = document;
  if (screen.json) screen.printJson({ ...told, file: out, bytes: bytes.length });
  else screen.note({ zh: `已写入 ${out}。`, en: `Wrote ${out}.` });
}
