import { codesOf, useTerms } from '../../i18n/terms.ts';
import { CommandForm } from '../../parts/command-form.tsx';
import type { Letter } from './own-letters.ts';
import { useLetterWords } from './words.ts';

/** That a letter has arrived with one organisation: the day and by what it is known. */
export function ReceiptForm({
  letter,
  organisationId,
  name,
  on,
}: {
  readonly letter: Letter;
  readonly organisationId: string;
  readonly name: string;
  readonly on: string;
}) {
  const t = useLetterWords();
  const term = useTerms();
  const choices = codesOf('receiptMeans').map((code) => [code, term('receiptMeans', code)] as const);
  return (
    <>
      <h2>{t('confirmFor', { name })}</h2>
      <CommandForm
        operation="receiveLetter"
        draft={`receipt.${letter.id}.${organisationId}`}
        ifMatch={letter.revision}
        fields={[
          { name: 'on', label: t('day'), kind: 'day', required: true, first: on, last: on },
          { name: 'how', label: t('how'), kind: 'choice', required: true, choices, first: 'system' },
        ]}
        request={(typed) => ({
          params: { id: letter.id },
          body: { organisationId, how: typed.text('how') as 'system', on: typed.text('on') as never, note: null },
        })}
        submit={t('confirm')}
        onDone={() => undefined}
      />
    </>
  );
}
