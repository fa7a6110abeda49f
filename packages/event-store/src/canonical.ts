const quotedKeys = new Map<string, string>();
const quotedKeysKept = 4096;

/**
 * The RFC 8785 text of a JSON value, checked while it is written: the text is stored and hashed as it is.
 * Throws TypeError naming the place (a JSON pointer below `pointer`) for what JSON cannot hold exactly: undefined, NaN, Infinity,
 * bigint, functions, Dates and other instances, lone surrogates.
 */
export function canonicalText(value: unknown, pointer = ''): string {
  try {
    return written(value);
  } catch (error) {
    if (error instanceof NotJson)
      throw new TypeError(`not JSON at ${pointer}/${error.path.toReversed().join('/')}: ${error.message}`);
    throw error;
  }
}

class NotJson extends Error {
  /** From the inside out; filled on the way up, so that a value that is JSON costs nothing for it. */
  readonly path: (string | number)[] = [];
}

function written(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotJson(String(value));
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writtenArray(value) : writtenObject(value);
    default:
      throw new NotJson(typeof value);
  }
}

function writtenArray(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ',';
    text += writtenIn(index, items[index]);
  }
  return `${text}]`;
}

function writtenObject(value: object): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotJson(value.constructor?.name ?? 'an instance');
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
    text += quotedKey(key);
    text += writtenIn(key, members[key]);
  }
  return `${text}}`;
}

/** The common leaves are written here, without the cost of a frame that catches. */
function writtenIn(place: string | number, value: unknown): string {
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  try {
    return written(value);
  } catch (error) {
    if (error instanceof NotJson) error.path.push(place);
    throw error;
  }
}

/** With its colon. */
function quotedKey(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = `${quoted(key)}:`;
  if (quotedKeys.size < quotedKeysKept) quotedKeys.set(key, text);
  return text;
}

function quoted(value: string): string {
  if (!value.isWellFormed()) throw new NotJson('half of a surrogate pair');
  return JSON.stringify(value);
}
