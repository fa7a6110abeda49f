import { hash } from 'node:crypto';

/** Lets pass the styles that the document itself carries, by their hashes, and nothing else: no script, nothing from anywhere. */
export function ownStylesPolicy(html: string): string {
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => hashOf(text ?? ''));
  const attributes = [...html.matchAll(/<[a-z][^>]*? style="([^"]*)"/g)].map(([, text]) => hashOf(text ?? ''));
  const inline = attributes.length === 0 ? [] : ["'unsafe-hashes'", ...attributes];
  const styles = [...new Set([...sheets, ...inline])];
  return [
    "default-src 'none'",
    `style-src ${styles.length === 0 ? "'none'" : styles.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ].join('; ');
}

const hashOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;
