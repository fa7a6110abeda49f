import { useState } from 'react';
import { useAsk } from '../../api/queries.ts';
import { Answered } from '../../parts/answered.tsx';
import { Grade } from '../../parts/grade.tsx';
import { useFindingWords } from './words.ts';

/** An evaluation by the name of its object, newest year first. */
export function EvaluationChoice({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const t = useFindingWords();
  const [text, setText] = useState('');
  const asked = text.trim();
  const found = useAsk('listEvaluations', { query: { limit: 20, ...(asked !== '' && { q: asked.slice(0, 100) }) } });
  return (
    <>
      <h2>{t('chooseEvaluation')}</h2>
      <label className="field">
        <span>{t('evaluationSearch')}</span>
        <input type="search" value={text} maxLength={100} onChange={(event) => setText(event.target.value)} />
      </label>
      <Answered question={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('noEvaluation')}</p>
          ) : (
            <ul className="plain-list">
              {items.map(({ id, objectName, evaluationYear, unit, grade }) => (
                <li key={id}>
                  <button type="button" className="plain" onClick={() => onChoose(id)}>
                    {objectName}
                  </button>{' '}
                  <Grade grade={grade} />{' '}
                  <span className="quiet">{[evaluationYear, unit].filter((part) => part !== null).join(' · ')}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
}
