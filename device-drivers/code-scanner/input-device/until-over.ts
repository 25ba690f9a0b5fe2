/** Resolves when the first of these signals aborts, at once when one already has. */
export const untilOver = (...signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    const heard = new AbortController();
    for (const signal of signals) {
      if (signal.aborted) heard.abort();
      else signal.addEventListener('abort', () => heard.abort(), { once: true, signal: heard.signal });
    }
    if (heard.signal.aborted) resolve();
    else heard.signal.addEventListener('abort', () => resolve(), { once: true });
  });
