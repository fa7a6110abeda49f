/** The answer to a question, asked again once it is so old; whoever asks meanwhile gets the same. A question that failed is asked again. */
export function remembered<Answer>(ask: () => Answer | Promise<Answer>, forMs: number): () => Promise<Answer> {
  let last: { readonly since: number; readonly answer: Promise<Answer> } | null = null;
  return () => {
    const now = performance.now();
    if (last !== null && now - last.since < forMs) return last.answer;
    const asked = { since: now, answer: Promise.resolve().then(ask) };
    last = asked;
    asked.answer.catch(() => {
      if (last === asked) last = null;
    });
    return asked.answer;
  };
}
