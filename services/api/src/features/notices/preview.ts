import { inWords } from '@bihuan/domain';
import type { Handler } from '../../operations.ts';
import { askedForDraft } from './asked-from.ts';
import { buildLetter } from './build-letter.ts';
import { documentFile } from './document.ts';
import { knowAll, saysMoney } from './know-all.ts';
import { draftOf, renderLetter } from './render-letter.ts';

/** What a draft would say. */
export const handlePreviewLetter: Handler<'previewLetter'> = async (context, { body: { format, ...body } }) => {
  const asked = askedForDraft(body, context.today);
  await knowAll(context, { withMoney: saysMoney(asked) });
  const { about, text } = await buildLetter(context, asked);
  const bytes = await renderLetter(draftOf({ kind: asked.kind, about, text }), format);
  return documentFile(bytes, { name: inWords('letterKind', asked.kind, text.language), format, mayChange: true });
};
