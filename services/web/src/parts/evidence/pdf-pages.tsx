import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../../i18n/language.ts';

GlobalWorkerOptions.workerSrc = workerAddress;

const usePdfWords = wordsOf('pdf', {
  page: { zh: '第 {{page}} 页，共 {{pages}} 页', en: 'Page {{page}} of {{pages}}' },
  before: { zh: '上一页', en: 'Previous page' },
  after: { zh: '下一页', en: 'Next page' },
  broken: { zh: '这份 PDF 打不开，请下载后看。', en: 'This PDF cannot be opened: download it.' },
});

/** Which characters the fonts of older Chinese documents mean, where they do not say so themselves; each a file of ours. */
const characterMaps: Readonly<Record<string, string>> = import.meta.glob(
  '../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
  { query: '?url', import: 'default', eager: true },
);

class OurCharacterMaps {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = Object.entries(characterMaps).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    if (address === undefined) throw new Error(`no such file: ${filename}`);
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

/** A PDF page by page, drawn here: nothing in it is carried out. */
export function PdfPages({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const t = usePdfWords();
  const [opened, setOpened] = useState<PDFDocumentProxy | 'broken' | null>(null);
  const [page, setPage] = useState(1);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    const loading = blob.arrayBuffer().then((data) =>
      getDocument({
        data,
        useWorkerFetch: false,
        useWasm: false,
        BinaryDataFactory: OurCharacterMaps,
        cMapUrl: '/desk/files/',
      } as Parameters<typeof getDocument>[0]),
    );
    loading
      .then(async (task) => {
        const found = await task.promise;
        if (!isGone) setOpened(found);
      })
      .catch(() => {
        if (!isGone) setOpened('broken');
      });
    return () => {
      isGone = true;
      void loading.then((task) => task.destroy());
    };
  }, [blob]);
  useEffect(() => {
    const target = canvas.current;
    if (opened === null || opened === 'broken' || target === null) return undefined;
    let drawing: { cancel(): void } | null = null;
    let isGone = false;
    void opened.getPage(page).then((shown) => {
      if (isGone) return;
      const atOne = shown.getViewport({ scale: 1 });
      const width = target.parentElement?.clientWidth ?? 640;
      const viewport = shown.getViewport({ scale: (Math.min(width, 960) / atOne.width) * devicePixelRatio });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = shown.render({ canvas: target, viewport });
      drawing = task;
      // A drawing that another one has taken the place of.
      task.promise.catch(() => undefined);
    });
    return () => {
      isGone = true;
      drawing?.cancel();
    };
  }, [opened, page]);
  if (opened === 'broken') return <p className="quiet">{t('broken')}</p>;
  const pages = opened?.numPages ?? 1;
  const said = t('page', { page, pages });
  return (
    <div className="pdf">
      <canvas ref={canvas} role="img" aria-label={`${name} ${said}`} />
      {pages > 1 && (
        <p className="pdf-foot">
          <button type="button" className="plain" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {t('before')}
          </button>
          <span role="status">{said}</span>
          <button type="button" className="plain" disabled={page === pages} onClick={() => setPage(page + 1)}>
            {t('after')}
          </button>
        </p>
      )}
    </div>
  );
}
