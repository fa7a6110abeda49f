import { operationTable } from 'virtual:operation-table';
import type { OperationId, RequestOf } from '@bihuan/contract';
import { currentLanguage } from '../i18n/language.ts';
import { addressOf, bodyOf } from './ask.ts';
import { Problem } from './problem.ts';

/** Asks an operation that answers a file, and saves it under the name that the answer gives it. Rejects with a `Problem`. */
export async function saveFile<Id extends OperationId>(id: Id, request: RequestOf<Id>): Promise<void> {
  const body = bodyOf(request);
  const response = await fetch(addressOf(id, request), {
    method: operationTable[id].method.toUpperCase(),
    headers: {
      'accept-language': currentLanguage(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    credentials: 'same-origin',
  }).catch(() => {
    throw Problem.unreachable();
  });
  if (!response.ok) throw await Problem.of(response);
  saveBlob(await response.blob(), nameIn(response.headers.get('content-disposition') ?? '') ?? 'table');
}

/** Offers bytes that the browser has already to be saved. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function nameIn(disposition: string): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/i.exec(disposition)?.[1] ?? null;
}
