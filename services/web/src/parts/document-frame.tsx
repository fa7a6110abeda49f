import { operationTable } from 'virtual:operation-table';
import type { OperationId, RequestOf } from '@bihuan/contract';
import { useEffect, useState } from 'react';
import { addressOf } from '../api/ask.ts';
import { Problem } from '../api/problem.ts';
import { currentLanguage } from '../i18n/language.ts';
import { Failure } from './failure.tsx';
import { Waiting } from './waiting.tsx';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * A document that an operation answers as HTML, as it will be printed: in a frame of its own in which nothing is carried out, and which
 * lets pass only the styles that the document brings.
 */
export function DocumentFrame<Id extends OperationId>({
  operation,
  request,
  title,
}: {
  readonly operation: Id;
  readonly request: RequestOf<Id>;
  readonly title: string;
}) {
  const [shown, show] = useState<{ readonly of: string; readonly what: string | Problem } | null>(null);
  const of = JSON.stringify(request);
  const address = addressOf(operation, request);
  const { method } = operationTable[operation];
  useEffect(() => {
    const stop = new AbortController();
    const { body } = JSON.parse(of) as { readonly body?: unknown };
    void fetch(address, {
      method: method.toUpperCase(),
      headers: {
        'accept-language': currentLanguage(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: stop.signal,
      credentials: 'same-origin',
    })
      .then(async (response) => (response.ok ? response.text() : Problem.of(response)))
      .catch(() => Problem.unreachable())
      .then((what) => {
        if (!stop.signal.aborted) show({ of: `${address} ${of}`, what });
      });
    return () => stop.abort();
  }, [address, method, of]);
  if (shown === null || shown.of !== `${address} ${of}`) return <Waiting lines={8} />;
  if (typeof shown.what !== 'string') return <Failure problem={shown.what} />;
  return <iframe className="document" title={title} sandbox="" srcDoc={withOwnStyles(shown.what)} />;
}

/** The frame has the policy of this page: style sheets carry its number, and what an element says of itself becomes a rule of such a sheet. */
function withOwnStyles(html: string): string {
  const rules: string[] = [];
  const marked = html.replaceAll(/(<[a-z][^>]*?) style="([^"]*)"/g, (_, before: string, said: string) => {
    rules.push(`[data-styled="${rules.length}"]{${said.replaceAll('&quot;', '"').replaceAll('&amp;', '&')}}`);
    return `${before} data-styled="${rules.length - 1}"`;
  });
  const sheet = rules.length === 0 ? '' : `<style>${rules.join('')}</style></head>`;
  return (sheet === '' ? marked : marked.replace('</head>', sheet)).replaceAll('<style>', `<style nonce="${nonce}">`);
}
