import type { Request, Response } from 'express';

/** How long what is still coming is thrown away, so that the sender reads the answer before the connection ends. */
const lingerMs = 1_000;

/** Answers while the request is still coming, and ends the connection: at once when the sender stops, else a moment later. */
export function answerAndHangUp(request: Request, response: Response, text: string): void {
  response.set('Connection', 'close').set('Content-Length', String(Buffer.byteLength(text)));
  response.write(text);
  const hangUp = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(hangUp, lingerMs);
  request.once('end', hangUp).once('close', hangUp).once('error', hangUp);
  request.resume();
}
