const quotedKeys = new Map<string, string>();
const quotedKeysKept = 4096;

/**
 * The RFC 8785 text of a JSON value, checked while it is written: the text is stored and hashed as it is.
 * Throws TypeError naming the place (a JSON pointer) for what JSON cannot hold exactly: undefined, NaN, Infinity, bigint,
 * functions, Dates and other instances, lone surrogates.
 */
export function canonicalText(value: unknown, pointer = ''): string {
  switch (typeof value) {
    case 'string':
      return quoted(value, pointer);
    case 'number':
      if (!Number.isFinite(value)) throw notJson(pointer, String(value));
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value, pointer) : canonicalObject(value, pointer);
    default:
      throw notJson(pointer, typeof value);
  }
}

function canonicalArray(items: readonly unknown[], pointer: string): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ',';
    text += canonicalText(items[index], `${pointer}/${index}`);
  }
  return `${text}]`;
}

function canonicalObject(value: object, pointer: string): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw notJson(pointer, value.constructor?.name ?? 'an instance');
  const members = value as Record<string, unknown>;
  const keys = Object.keys(members);
  for (let index = 1; index < keys.length; index++) {
    // The default order is that of UTF-16 code units, which RFC 8785 asks for.
    if ((keys[index - 1] as string) > (keys[index] as string)) {
      keys.sort();
      break;
    }
  }
  let text = '{';
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    if (index > 0) text += ',';
    text += `${quotedKey(key, pointer)}:${canonicalText(members[key], `${pointer}/${key}`)}`;
  }
  return `${text}}`;
}

function quotedKey(key: string, pointer: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = quoted(key, pointer);
  if (quotedKeys.size < quotedKeysKept) quotedKeys.set(key, text);
  return text;
}

function quoted(value: string, pointer: string): string {
  if (!value.isWellFormed()) throw notJson(pointer, 'half of a surrogate pair');
  return JSON.stringify(value);
}

const notJson = (pointer: string, what: string) => new TypeError(`not JSON at ${pointer || '/'}: ${what}`);
