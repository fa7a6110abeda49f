import type { CalendarDate, KnownLetter, LetterFormat, LetterKind, LetterText } from '@bihuan/domain';
import { type NoticeView, renderNotice } from '@bihuan/notices';

interface Rendered {
  readonly kind: LetterKind;
  readonly text: Pick<LetterText, 'view' | 'language'>;
  /** Null until it is issued: then 草稿 stands on it. */
  readonly issue: { readonly number: string; readonly on: CalendarDate } | null;
}

/** A letter from its frozen text, in one form. The same letter always gives the same bytes. */
export function renderLetter(
  { kind, text, issue }: Rendered,
  format: LetterFormat,
  language: LetterText['language'] = text.language,
): Promise<Uint8Array> {
  const view = { ...text.view, number: issue?.number ?? null, on: issue?.on ?? null, draft: issue === null };
  return renderNotice(kind, view as unknown as NoticeView<LetterKind>, { format, language });
}

/** What a letter that has not been issued looks like: without number and day, marked as a draft. */
export const draftOf = ({ kind, text }: Pick<KnownLetter, 'kind' | 'text'>): Rendered => ({ kind, text, issue: null });
