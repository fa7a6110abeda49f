import type { OutputOf } from '@bihuan/contract';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../../../api/ask.ts';
import type { Problem } from '../../../api/problem.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { Failure } from '../../../parts/failure.tsx';
import type { Sheet } from './kept-draft.ts';
import { useEditorWords } from './words.ts';

type Faults = OutputOf<'readRuleFile'>['faults'];

/** Takes a file in the place of what is being edited; where it cannot be read the draft stays as it is. */
export function FileIn({ onRead }: { readonly onRead: (sheets: readonly Sheet[] & Sheet[]) => void }) {
  const t = useEditorWords();
  const language = useLanguage();
  const reading = useMutation<Faults, Problem, File>({
    mutationFn: async (file) => {
      const { definition, faults } = await ask('readRuleFile', { body: { contentBase64: await base64Of(file) } });
      if (definition === null) return faults;
      const { sheets } = await ask('writeRuleSheets', { body: { definition } });
      onRead(sheets);
      return [];
    },
  });
  return (
    <>
      <label className="button">
        {reading.isPending ? t('reading') : t('fileIn')}
        <input
          type="file"
          className="hidden-file"
          accept=".json,.xlsx,.tsv,.csv,.txt"
          disabled={reading.isPending}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) reading.mutate(file);
          }}
        />
      </label>
      {reading.error !== null && <Failure problem={reading.error} />}
      {reading.data !== undefined && reading.data.length > 0 && (
        <div className="failure" role="alert">
          <p className="failure-what">{t('fileWrong')}</p>
          <ul>
            {reading.data.slice(0, 20).map(({ table, row, column, messages }) => (
              <li key={`${table} ${row} ${column} ${messages.zh}`}>
                {table !== null && `${t('place', { sheet: table, row: row ?? '—', column: column ?? '' })}：`}
                {messages[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
