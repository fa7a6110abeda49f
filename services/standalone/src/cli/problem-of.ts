import { problemDocument } from '@bihuan/api/problem';
import type { ProblemDocument } from '@bihuan/contract';
import { Refused } from '@bihuan/domain';
import { ProblemAnswered } from '../client/client.ts';
import { exitCodeOf } from './exit-codes.ts';
import type { Screen } from './screen.ts';

/** Writes what went wrong to standard error, as words or as the problem document, and returns the exit code. */
export function reportProblem(
  error: unknown,
  screen: Pick<Screen, 'json' | 'language'>,
  err: { write(text: string): unknown },
): number {
  const { language, json } = screen;
  const correlationId = crypto.randomUUID();
  const document = documentOf(error, language, correlationId);
  if (json) err.write(`${JSON.stringify(document, null, 2)}\n`);
  else err.write(inWords(document, language));
  if (document.code === 'service.fault' && !(error instanceof Refused) && !(error instanceof ProblemAnswered)) {
    err.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
  return exitCodeOf(document.code);
}

function documentOf(error: unknown, language: Screen['language'], correlationId: string): ProblemDocument {
  if (error instanceof ProblemAnswered) return error.document;
  const refused = error instanceof Refused ? error : new Refused('service.fault', { correlationId });
  return problemDocument(refused, { language, instance: 'urn:bihuan:cli', correlationId });
}

/** One clear line; then each fault, where there are several, and what was recorded meanwhile. */
function inWords({ messages, todo, errors, meanwhile, code }: ProblemDocument, language: Screen['language']): string {
  const between = language === 'zh' ? '' : ' ';
  const lines = [`${messages[language]}${between}${todo[language]} [${code}]`];
  const others = errors.filter((one) => one.code !== code || errors.length > 1);
  for (const one of others) lines.push(`  · ${placeOf(one, language)}${one.messages[language]}`);
  for (const { type, principal, recordedAt } of meanwhile ?? []) lines.push(`  · ${recordedAt} ${principal} ${type}`);
  return `${lines.join('\n')}\n`;
}

type Place = { readonly [Part in 'column' | 'field' | 'pointer' | 'sheet']?: string | undefined } & {
  readonly line?: number | undefined;
};

/** `第 5 行 评价得分：` or `line 5, 评价得分: `; empty where nobody knows. */
export function placeOf({ line, column, field, pointer, sheet }: Place, language: Screen['language']): string {
  const zh = language === 'zh';
  const parts = [
    sheet,
    line === undefined ? undefined : zh ? `第 ${line} 行` : `line ${line}`,
    column === undefined ? undefined : zh ? `“${column}”列` : `column ${column}`,
    column === undefined ? (field ?? pointer) : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? '' : `${parts.join(zh ? ' ' : ', ')}${zh ? '：' : ': '}`;
}
