import { useId } from 'react';
import { fileSize } from '../../parts/file-size.ts';
import type { Uploads } from './use-uploads.ts';
import { useUnitWords } from './words.ts';

/** Photos and files, many at once; each says by itself whether it has arrived. */
export function FileChoice({ uploads }: { readonly uploads: Uploads }) {
  const t = useUnitWords();
  const id = useId();
  return (
    <div className="files">
      <label className="button" htmlFor={id}>
        {t('chooseFiles')}
      </label>
      <input
        id={id}
        className="hidden-file"
        type="file"
        multiple
        onChange={({ target }) => {
          uploads.add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <ul aria-live="polite">
        {uploads.all.map(({ key, name, size, status, why, share }) => (
          <li key={key} className={`file-${status}`}>
            <span className="said clipped">{name}</span>
            <span className={status === 'refused' || status === 'failed' ? 'late' : 'quiet'}>
              {fileSize(size)} · {t(`file-${status}`)}
              {why !== null && ` ${why}`}
              {status === 'sending' && (
                <>
                  {' '}
                  <progress max={1} value={share} aria-label={name} />{' '}
                  {/* Told by the bar: to be read out at every step it would be too much. */}
                  <span aria-hidden="true">{Math.floor(share * 100)}%</span>
                </>
              )}
            </span>
            <button
              type="button"
              className="plain"
              onClick={() => uploads.remove(key)}
              aria-label={t('removeFile', { name })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {uploads.all.some(({ status }) => status === 'failed') && (
        <button type="button" className="button" onClick={uploads.retry}>
          {t('sendAgain')}
        </button>
      )}
    </div>
  );
}
