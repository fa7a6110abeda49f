/** Whole tokens of JSON (RFC 8259) with the white space before them; strings stop at a raw control character. */
const token =
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

/** Where a text stops being JSON: line and column, both from 1. The text is known to be unsound. */
export function jsonFaultAt(text: string): { readonly line: number; readonly column: number } {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    token.lastIndex = offset;
    const match = token.exec(text);
    if (match === null) return placeOf(text, skipSpace(text, offset));
    const [, mark, string] = match;
    const begin = skipSpace(text, offset);
    const next = after(expected, mark ?? (string === undefined ? 'literal' : 'string'), open);
    if (next === null) return placeOf(text, begin);
    expected = next;
    offset = token.lastIndex;
  }
}

/** What may follow, or null when this token may not stand here. */
function after(expected: Expected, seen: string, open: ('{' | '[')[]): Expected | null {
  const isValue = expected === 'value' || expected === 'value-or-end';
  switch (seen) {
    case '{':
    case '[':
      if (!isValue) return null;
      open.push(seen);
      return seen === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
      return closes('{', expected === 'key-or-end');
    case ']':
      return closes('[', expected === 'value-or-end');
    case ',':
      if (expected !== 'comma-or-end') return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return expected === 'colon' ? 'value' : null;
    case 'string':
      if (expected === 'key' || expected === 'key-or-end') return 'colon';
      return isValue ? afterValue() : null;
    default:
      return isValue ? afterValue() : null;
  }

  function closes(bracket: '{' | '[', isEmpty: boolean): Expected | null {
    if (open.at(-1) !== bracket || (expected !== 'comma-or-end' && !isEmpty)) return null;
    open.pop();
    return afterValue();
  }

  function afterValue(): Expected {
    return open.length === 0 ? 'nothing' : 'comma-or-end';
  }
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && ' \t\r\n'.includes(text[offset] as string)) offset++;
  return offset;
}

function placeOf(text: string, offset: number) {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}
