const quotedKeys = new Map<string, string>();
const quotedKeysKept = 4096;

/**
 * The RFC 8785 text of a JSON value, checked while it is written: the text is stored and hashed as it is.
 * Throws TypeError naming the place (a JSON pointer below `pointer`) for what JSON cannot hold exactly: undefined, NaN, Infinity,
 * bigint, functions, Dates and other instances, lone surrogates.
 */
export function canonicalText(value: unknown, pointer = ''): string {
  const text = written(value);
  // JSON.stringify escapes half of a surrogate pair and nothing else in this way: only such text is looked through.
  const isWhole = text !== null && (!text.includes('\\ud') || wrongPlace(value, '') === null);
  if (isWhole) return text;
  const wrong = wrongPlace(value, '');
  throw new TypeError(`not JSON at ${pointer}${wrong?.place}: ${wrong?.what}`);
}

/** Null when something in it is not JSON. */
function written(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      // ECMAScript's own notation, which RFC 8785 asks for.
      return Number.isFinite(value) ? `${value}` : null;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writtenArray(value) : writtenObject(value);
    default:
      return null;
  }
}

/** Most texts have nothing to escape; asking for that first is cheaper than leaving it to JSON.stringify. */
const quoted = (text: string) => (/["\\\u0000-\u001f\ud800-\udfff]/.test(text) ? JSON.stringify(text) : `"${text}"`);

function writtenArray(items: readonly unknown[]): string | null {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    const item = written(items[index]);
    if (item === null) return null;
    text += index > 0 ? `,${item}` : item;
  }
  return `${text}]`;
}

function writtenObject(value: object): string | null {
  if (!isPlain(value)) return null;
  const members = value as Record<string, unknown>;
  const keys = inOrder(Object.keys(members));
  let text = '{';
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const member = written(members[key]);
    if (member === null) return null;
    text += index > 0 ? `,${quotedKey(key)}${member}` : `${quotedKey(key)}${member}`;
  }
  return `${text}}`;
}

/** From here on the engine's own sort is faster than insertion. */
const fewKeys = 32;

/** By UTF-16 code units, which RFC 8785 asks for; most objects are small, and many in order already. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > fewKeys) return keys.sort();
  for (let index = 1; index < keys.length; index++) {
    const key = keys[index] as string;
    let at = index;
    for (; at > 0 && (keys[at - 1] as string) > key; at--) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

/** With its colon. */
function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (quotedKeys.size < quotedKeysKept) quotedKeys.set(key, text);
  return text;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

interface Wrong {
  readonly place: string;
  readonly what: string;
}

/** The first thing that JSON cannot hold exactly. */
function wrongPlace(value: unknown, place: string): Wrong | null {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? null : { place, what: 'half of a surrogate pair' };
    case 'number':
      return Number.isFinite(value) ? null : { place, what: String(value) };
    case 'boolean':
      return null;
    case 'object': {
      if (value === null) return null;
      if (!Array.isArray(value) && !isPlain(value)) return { place, what: value.constructor?.name ?? 'an instance' };
      // By index, so that a hole in an array is found.
      const keys = Array.isArray(value) ? Array.from(value.keys(), String) : Object.keys(value);
      for (const key of keys) {
        const wrong = wrongPlace(key, place) ?? wrongPlace((value as Record<string, unknown>)[key], `${place}/${key}`);
        if (wrong !== null) return wrong;
      }
      return null;
    }
    default:
      return { place, what: typeof value };
  }
}
