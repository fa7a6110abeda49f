import type { OutputOf } from '@bihuan/contract';
import { lazy, Suspense, useEffect, useState } from 'react';
import { addressOf } from '../../api/ask.ts';
import { useAsk } from '../../api/queries.ts';
import { wordsOf } from '../../i18n/language.ts';
import { Answered } from '../answered.tsx';
import { fileSize } from '../file-size.ts';
import { Waiting } from '../waiting.tsx';
import './evidence.css';

export type EvidenceFile = OutputOf<'listFindingEvidence'>['items'][number];

const useEvidenceWords = wordsOf('evidence', {
  none: { zh: '没有佐证材料。', en: 'No evidence was handed in.' },
  files: { zh: '佐证材料', en: 'Files of evidence' },
  speaksOf: { zh: '反映 {{day}}', en: 'of {{day}}' },
  handedIn: { zh: '提交 {{day}}', en: 'handed in {{day}}' },
  save: { zh: '下载', en: 'Download' },
  noView: { zh: '这种文件不能在这里打开，请下载后看。', en: 'A file of this kind is not shown here: download it.' },
  broken: { zh: '文件没有取到，请下载后看。', en: 'The file could not be fetched: download it.' },
});

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

/** The files of a finding: their names with the days that they speak of, and beside them the one that is looked at. */
export function EvidenceViewer({ findingId }: { readonly findingId: string }) {
  const t = useEvidenceWords();
  const files = useAsk('listFindingEvidence', { params: { id: findingId }, query: { limit: 200 } });
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Answered question={files} lines={2}>
      {({ items }) => {
        if (items.length === 0) return <p className="quiet">{t('none')}</p>;
        const shown = items.find(({ hash }) => hash === chosen) ?? items.at(-1);
        return (
          <div className="evidence">
            <ul aria-label={t('files')}>
              {items.map((file) => (
                <li key={file.hash}>
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={file === shown}
                    onClick={() => choose(file.hash)}
                  >
                    {nameOf(file, findingId)}
                  </button>
                  <FileDays file={file} findingId={findingId} />
                </li>
              ))}
            </ul>
            {shown !== undefined && <Content key={shown.hash} file={shown} name={nameOf(shown, findingId)} />}
          </div>
        );
      }}
    </Answered>
  );
}

const nameOf = ({ hash, received, references }: EvidenceFile, findingId: string): string =>
  references.findLast((one) => one.findingId === findingId)?.name ?? received.at(-1)?.name ?? hash.slice(0, 12);

function FileDays({ file, findingId }: { readonly file: EvidenceFile; readonly findingId: string }) {
  const t = useEvidenceWords();
  const reference = file.references.findLast((one) => one.findingId === findingId);
  const receipt = file.received.at(-1);
  const speaksOf = reference?.speaksOf ?? receipt?.speaksOf ?? null;
  const on = reference?.on ?? receipt?.receivedOn ?? null;
  const said = [
    speaksOf === null ? null : t('speaksOf', { day: speaksOf }),
    on === null ? null : t('handedIn', { day: on }),
    file.size === null ? null : fileSize(file.size),
  ];
  return <span className="under">{said.filter((part) => part !== null).join(' · ')}</span>;
}

type Held = { readonly url: string; readonly blob: Blob } | 'failed' | null;
const kindOf = (type: string | null): 'image' | 'pdf' | 'text' | 'other' => {
  if (type === null) return 'other';
  if (/^image\/(?:png|jpeg|gif|webp|bmp)$/.test(type)) return 'image';
  if (type === 'application/pdf') return 'pdf';
  return /^text\/(?:plain|csv)/.test(type) ? 'text' : 'other';
};

/** Longer texts are downloaded. */
const mostText = 200_000;

/** The content itself: fetched whole and shown from this browser's memory, never opened as a page of its own. */
function Content({ file, name }: { readonly file: EvidenceFile; readonly name: string }) {
  const t = useEvidenceWords();
  const address = addressOf('getEvidence', { params: { hash: file.hash } });
  const kind = kindOf(file.type);
  const isShown = kind !== 'other' && (kind !== 'text' || (file.size ?? 0) <= mostText);
  const [held, hold] = useState<Held>(null);
  useEffect(() => {
    if (!isShown) return undefined;
    const stop = new AbortController();
    let url: string | null = null;
    fetch(address, { signal: stop.signal, credentials: 'same-origin' })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        const blob = await response.blob();
        url = URL.createObjectURL(blob);
        hold({ url, blob });
      })
      .catch(() => {
        if (!stop.signal.aborted) hold('failed');
      });
    return () => {
      stop.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [address, isShown]);
  return (
    <figure className="evidence-content">
      {!isShown && <p className="quiet">{t('noView')}</p>}
      {isShown && held === null && <Waiting lines={4} />}
      {held === 'failed' && <p className="quiet">{t('broken')}</p>}
      {held !== null && held !== 'failed' && (
        <>
          {kind === 'image' && <img src={held.url} alt={name} />}
          {kind === 'text' && <TextOf blob={held.blob} />}
          {kind === 'pdf' && (
            <Suspense fallback={<Waiting lines={4} />}>
              <PdfPages blob={held.blob} name={name} />
            </Suspense>
          )}
        </>
      )}
      <figcaption>
        <a href={address} download={name}>
          {t('save')}
        </a>{' '}
        <span className="quiet">{name}</span>
      </figcaption>
    </figure>
  );
}

function TextOf({ blob }: { readonly blob: Blob }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void blob.text().then(setText);
  }, [blob]);
  return <pre>{text}</pre>;
}
