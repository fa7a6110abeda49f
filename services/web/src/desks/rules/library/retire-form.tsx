import { useState } from 'react';
import { CommandForm } from '../../../parts/command-form.tsx';
import type { RuleSet } from './rule-set-page.tsx';
import { useLibraryWords } from './words.ts';

/** Ends a rule set for years to come; those that it governs keep it. */
export function RetireForm({ item }: { readonly item: RuleSet }) {
  const t = useLibraryWords();
  const [isOpen, setIsOpen] = useState(false);
  const { id, revision } = item;
  return (
    <section className="no-print">
      <h2>{t('retireTitle')}</h2>
      <p className="quiet">{t('retireExplained')}</p>
      {isOpen ? (
        <CommandForm
          operation="retireRuleSet"
          draft={`rules-retired.${id}`}
          ifMatch={revision}
          fields={[
            { name: 'reason', label: t('reason'), kind: 'text', required: true },
            { name: 'documentNumber', label: t('document'), kind: 'line' },
          ]}
          request={(typed) => ({
            params: { id },
            body: { reason: typed.text('reason'), documentNumber: typed.orNull('documentNumber') },
          })}
          submit={t('retire')}
          onDone={() => setIsOpen(false)}
          onCancel={() => setIsOpen(false)}
          takesFocus
        />
      ) : (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {t('retire')}
        </button>
      )}
    </section>
  );
}
