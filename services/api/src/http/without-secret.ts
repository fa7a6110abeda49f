/** The secret of a link stands in its address; nobody who reads the log, or an answer that quotes it, may act by it. */
export const withoutSecret = (url: string): string => url.replace(/^(\/act\/[^/?]*)\/[^?]*/, '$1/***');
