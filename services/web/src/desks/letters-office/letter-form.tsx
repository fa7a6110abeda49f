import type { RequestOf } from '@bihuan/contract';
import { useState } from 'react';
import { useTerms } from '../../i18n/terms.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import { DocumentFrame } from '../../parts/document-frame.tsx';
import type { FormField } from '../../parts/form-fields.tsx';
import type { Typed } from '../../parts/typed.ts';
import { useOutgoingWords } from './words.ts';

export type LetterBody = NonNullable<RequestOf<'draftLetter'>['body']>;
export type LetterKind = LetterBody['kind'];
export type OnDrafted = (letterId: string, said: string) => void;

interface LetterFormProps {
  readonly kind: LetterKind;
  /** What it is about; what is typed is kept by it and the kind. */
  readonly of: string;
  readonly fields: readonly FormField[];
  readonly body: (typed: Typed) => LetterBody;
  readonly onDrafted: OnDrafted;
}

/** What a letter is to say beside the record, and on demand the letter as it would be printed with what is typed now. */
export function LetterForm({ kind, of, fields, body, onDrafted }: LetterFormProps) {
  const t = useOutgoingWords();
  const say = useTerms();
  const [isShown, show] = useState(false);
  return (
    <CommandForm
      operation="draftLetter"
      fields={fields}
      draft={`draftLetter.${kind}.${of}`}
      submit={t('draft')}
      request={(typed) => ({ body: body(typed) })}
      onDone={({ id }) => onDrafted(id, t('saidDraft', { kind: say('letterKind', kind) }))}
      also={() => (
        <button type="button" className="button" onClick={() => show(!isShown)}>
          {t(isShown ? 'hide' : 'show')}
        </button>
      )}
      below={(typed) =>
        isShown && (
          <DocumentFrame
            operation="previewLetter"
            request={{ body: { ...body(typed), format: 'html' } }}
            title={t('preview', { kind: say('letterKind', kind) })}
          />
        )
      }
    />
  );
}
