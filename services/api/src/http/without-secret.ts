/**
 * The secret of a link stands in its address, so does the code with which a provider sends somebody back, and what people put there although
 * nobody reads it; nobody who reads the log, or an answer that quotes it, may act by it.
 */
export const withoutSecret = (url: string): string =>
  url
    .replace(/^(\/(?:act|calendar)\/[^/?]*)\/[^?]*/i, '$1/***')
    .replace(/([?&](?:code|id_token|access_token|refresh_token|token|password|secret)=)[^&#]*/gi, '$1***');
