import { type Language, Refused } from '@bihuan/domain';
import type { z } from 'zod';
import { toDocx } from './layout/docx.ts';
import { toHtml } from './layout/html.ts';
import { toText } from './layout/text.ts';
import type { LetterDocument, Message } from './markup/document.ts';
import { readMarkup } from './markup/read-markup.ts';
import { toLetter, toMessage } from './markup/to-letter.ts';
import { fill } from './templates/fill.ts';
import {
  type MessageKind,
  type MessageView,
  messageViewSchemas,
  type NoticeKind,
  type NoticeView,
  noticeViewSchemas,
} from './views/index.ts';

export const noticeFormats = ['html', 'txt', 'docx'] as const;
export type NoticeFormat = (typeof noticeFormats)[number];

export interface NoticeForm {
  readonly format: NoticeFormat;
  readonly language: Language;
}

const layouts: Readonly<Record<NoticeFormat, (letter: LetterDocument) => Promise<Uint8Array>>> = {
  html: async (letter) => new TextEncoder().encode(toHtml(letter)),
  txt: async (letter) => new TextEncoder().encode(toText(letter)),
  docx: toDocx,
};

/**
 * A letter or report in one form and language; HTML and text are UTF-8. The same view always gives the same bytes.
 * Refused: `notice.view-unfit`.
 */
export async function renderNotice<Kind extends NoticeKind>(
  kind: Kind,
  view: NoticeView<Kind>,
  { format, language }: NoticeForm,
): Promise<Uint8Array> {
  const markup = fill(`letters/${kind}`, fitted(noticeViewSchemas[kind], view, kind), language);
  return layouts[format](toLetter(readMarkup(markup, language), language));
}

/** A message in one language: its subject is one line. Refused: `notice.view-unfit`. */
export function renderMessage<Kind extends MessageKind>(
  kind: Kind,
  view: MessageView<Kind>,
  language: Language,
): Message {
  const markup = fill(`messages/${kind}`, fitted(messageViewSchemas[kind], view, kind), language);
  return toMessage(readMarkup(markup, language));
}

function fitted(schema: z.ZodType<object>, view: object, kind: string): object {
  const read = schema.safeParse(view);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
  throw new Refused('notice.view-unfit', { kind, faults: faults.slice(0, 10) });
}
