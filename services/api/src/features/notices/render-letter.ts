import type { CalendarDate, KnownLetter, LetterAbout, LetterFormat, LetterKind, LetterText } from '@bihuan/domain';
import { type NoticeKind, type NoticeView, renderNotice } from '@bihuan/notices';

interface Rendered {
  readonly kind: LetterKind;
  readonly about: Pick<LetterAbout, 'policyChangeIds'>;
  readonly text: Pick<LetterText, 'view' | 'language'>;
  /** Null until it is issued: then 草稿 stands on it. */
  readonly issue: { readonly number: string; readonly on: CalendarDate } | null;
}

/** A letter from its frozen text, in one form. The same letter always gives the same bytes. */
export function renderLetter(
  { kind, about, text, issue }: Rendered,
  format: LetterFormat,
  language: LetterText['language'] = text.language,
): Promise<Uint8Array> {
  const view = { ...text.view, number: issue?.number ?? null, on: issue?.on ?? null, draft: issue === null };
  return renderNotice(noticeOf(kind, about), view as unknown as NoticeView<NoticeKind>, { format, language });
}

/** A reminder and a supervision are worded for what they are about; both are of one register. */
function noticeOf(kind: LetterKind, { policyChangeIds }: Rendered['about']): NoticeKind {
  const isChase = kind === 'reminder' || kind === 'supervision';
  return isChase && policyChangeIds.length > 0 ? `policy-${kind}` : kind;
}

/** What a letter that has not been issued looks like: without number and day, marked as a draft. */
export const draftOf = ({ kind, about, text }: Pick<KnownLetter, 'kind' | 'about' | 'text'>): Rendered => ({
  kind,
  about,
  text,
  issue: null,
});
