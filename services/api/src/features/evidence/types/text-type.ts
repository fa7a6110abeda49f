/** Control characters that no text has; tab, line feed, form feed, carriage return and the old end-of-file mark are fine. */
const control = /[\0-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]/;
/** What a browser or a shell would carry out: markup, scripts with a first line that says so, batch files. */
const active = /^\s*(<|#!|@echo\b)/i;
const encodings = ['utf-8', 'gb18030'] as const;

/** Whether it is text in UTF-8 or GB18030 to its last byte; `active` where it begins as markup or a script does. */
export async function textType(chunks: AsyncIterable<Buffer>): Promise<'text/plain' | 'active' | null> {
  let decoders = encodings.map((encoding) => new TextDecoder(encoding, { fatal: true }));
  let isFirst = true;
  for await (const chunk of chunks) {
    const texts = decoders.map((decoder) => textOf(decoder, chunk));
    decoders = decoders.filter((_, index) => isText(texts[index]));
    const text = texts.find(isText);
    if (text === undefined) return null;
    if (isFirst && active.test(text)) return 'active';
    isFirst = false;
  }
  return decoders.some((decoder) => textOf(decoder, null) !== null) ? 'text/plain' : null;
}

const isText = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && !control.test(text);

/** The next piece; null when the bytes are none in this encoding. Without a chunk it must end at a whole character. */
function textOf(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | null): string | null {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return null;
  }
}
