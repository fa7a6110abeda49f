import type { OutputOf } from '@bihuan/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../api/ask.ts';
import { Problem } from '../../api/problem.ts';
import { newKey, useAsk } from '../../api/queries.ts';
import { type Language, useLanguage } from '../../i18n/language.ts';
import { alreadyThere } from './already-there.ts';
import { forgetFile, type KeptFile, keepFile, keptFiles } from './kept-files.ts';

export interface Upload extends KeptFile {
  /** `failed`: no answer, it goes on by itself or when asked; `refused`: it will not be taken, for the reason given. */
  readonly status: 'waiting' | 'sending' | 'kept' | 'failed' | 'refused';
  readonly why: string | null;
  /** How much of it has gone out while it is sent, 0 to 1. */
  readonly share: number;
  /** Whether it may have gone out before: then it is first asked whether it is there. */
  readonly isAgain: boolean;
}

export interface Uploads {
  readonly all: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
  readonly retry: () => void;
  readonly forget: () => void;
  /** Those that are stored, as a report refers to them. */
  readonly evidence: readonly { readonly hash: string; readonly name: string; readonly speaksOf: null }[];
}

type Answer = OutputOf<'attachEvidence'>;
const againAfterMs = 8_000;

/**
 * Files for a finding, each sent by itself and kept when another fails. What is not through is sent again when the line is back, or after
 * a reload; `of` names what they are for. `tooLarge` says that a file is refused before it is sent.
 */
export function useUploads(findingId: string, of: string, tooLarge: (limitBytes: number) => string): Uploads {
  const language = useLanguage();
  const limits = useAsk('getEvidenceLimits', {});
  // Where that is not answered the service refuses what is too large itself.
  const limit = limits.data?.fileBytes ?? (limits.isError ? Number.MAX_SAFE_INTEGER : null);
  const [all, setAll] = useState<readonly Upload[]>([]);
  const busy = useRef<string | null>(null);
  const change = useCallback(
    (key: string, to: Partial<Upload>) =>
      setAll((files) => files.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [],
  );

  useEffect(() => {
    let isHere = true;
    void keptFiles(of).then((kept) => {
      if (isHere)
        setAll((now) => [...kept.filter(({ key }) => !now.some((one) => one.key === key)).map(opened), ...now]);
    });
    return () => {
      isHere = false;
    };
  }, [of]);

  const next = all.find(({ status }) => status === 'waiting');
  // One after the other: when one is through, the next is looked at again.
  const isSending = all.some(({ status }) => status === 'sending');
  useEffect(() => {
    if (next?.file == null || isSending || busy.current !== null || limit === null) return;
    if (next.size > limit) {
      change(next.key, { status: 'refused', why: tooLarge(limit), file: null });
      void forgetFile(next.key);
      return;
    }
    busy.current = next.key;
    change(next.key, { status: 'sending', why: null, share: 0 });
    void send(findingId, next, language, (share) => change(next.key, { share }))
      .then((became) => {
        busy.current = null;
        change(next.key, became);
        const { key, name, size } = next;
        if (became.status === 'kept') return keepFile({ key, of, name, size, file: null, hash: became.hash ?? null });
        return became.status === 'refused' ? forgetFile(key) : null;
      })
      .catch(() => undefined);
  }, [next, isSending, limit, findingId, language, of, change, tooLarge]);

  const retry = useCallback(
    () =>
      setAll((files) =>
        files.map((one) => (one.status === 'failed' ? { ...one, status: 'waiting', isAgain: true } : one)),
      ),
    [],
  );
  const hasFailed = all.some(({ status }) => status === 'failed');
  useEffect(() => {
    if (!hasFailed) return;
    const timer = setTimeout(retry, againAfterMs);
    window.addEventListener('online', retry);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', retry);
    };
  }, [hasFailed, retry]);

  return {
    all,
    retry,
    evidence: all.flatMap(({ hash, name }) => (hash === null ? [] : [{ hash, name, speaksOf: null }])),
    add: (files) => {
      const added: KeptFile[] = files.map((file) => ({
        ...{ key: newKey(), of, name: file.name, size: file.size },
        ...{ file, hash: null },
      }));
      // What is too large is not even kept.
      for (const file of added) if (limit === null || file.size <= limit) void keepFile(file);
      setAll((now) => [...now, ...added.map((file) => ({ ...opened(file), isAgain: false }))]);
    },
    remove: (key) => {
      void forgetFile(key);
      setAll((files) => files.filter((one) => one.key !== key));
    },
    forget: () => {
      for (const { key } of all) void forgetFile(key);
      setAll([]);
    },
  };
}

const opened = (file: KeptFile): Upload => ({
  ...file,
  status: file.hash === null ? 'waiting' : 'kept',
  why: null,
  share: 0,
  isAgain: true,
});

async function send(
  findingId: string,
  { key, name, file, isAgain }: Upload,
  language: Language,
  onSent: (share: number) => void,
): Promise<Partial<Upload> & Pick<Upload, 'status'>> {
  if (file === null) return { status: 'refused' };
  try {
    const there = isAgain ? await alreadyThere(findingId, file) : null;
    if (there !== null) return { status: 'kept', hash: there, file: null, why: null };
    const form = new FormData();
    form.append('manifest', JSON.stringify({ files: [{ name }] }));
    form.append('file', file, name);
    const answer: Answer = await ask('attachEvidence', { params: { id: findingId }, body: form } as never, {
      idempotencyKey: key,
      onSent,
    });
    const stored = answer.files[0];
    if (stored?.stored === true && stored.hash !== null)
      return { status: 'kept', hash: stored.hash, file: null, why: null };
    return { status: 'refused', why: stored?.problem?.messages[language] ?? null, file: null };
  } catch (error) {
    if (!(error instanceof Problem)) return { status: 'failed', why: null };
    const { status, errors } = error.document;
    const isLater = status === 0 || status === 401 || status === 429 || status >= 500;
    const why = errors[0]?.messages[language] ?? error.says(language);
    return isLater ? { status: 'failed', why } : { status: 'refused', why, file: null };
  }
}
