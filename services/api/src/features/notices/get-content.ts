import { inWords, Refused } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { documentFile } from './document.ts';
import { draftOf, renderLetter } from './render-letter.ts';

/** The document of a letter: the bytes that were issued, or, before that, what they would be, marked as a draft. */
export const handleGetLetterContent: Handler<'getLetterContent'> = async (context, { params, query }) => {
  const letter = await context.streams.letter.load(params.id);
  if (letter.status === 'none') throw new Refused('letter.not-found');
  const { format } = query;
  const issued = 'issued' in letter ? letter.issued : null;
  if (issued !== null) {
    const file = issued.files.find((one) => one.format === format);
    if (file === undefined) throw new Refused('letter.not-issued', { format });
    const bytes = await context.kept.read(file.hash);
    return documentFile(bytes, { name: issued.number.text, format, mayChange: false });
  }
  const language = query.language ?? letter.text.language;
  const bytes = await renderLetter(draftOf(letter), format, language);
  const kind = inWords('letterKind', letter.kind, language);
  const name = `${kind}-${language === 'zh' ? '草稿' : 'draft'}-${letter.letterId.slice(0, 8)}`;
  return documentFile(bytes, { name, format, mayChange: true });
};
