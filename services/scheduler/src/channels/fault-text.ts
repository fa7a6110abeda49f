const longestText = 300;

/** One line for the record and for eyes: no control characters, no addresses, none of the secrets, cut to 300 characters. */
export function faultText(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    for (const form of new Set([secret, encodeURIComponent(secret)])) clean = clean.replaceAll(form, '***');
  }
  return clean
    .replaceAll(/[^\s<>@]+@[^\s<>@]+/g, '***')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestText);
}
