// Keeps a reading from running twice at once: on a slow connection the second would only hold up the first.

/** Makes a reading that whoever asks for it while it runs shares with the others: one more, once it has ended. */
export function oneAtATime(read: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  function start(): Promise<void> {
    next = null;
    running = read().finally(() => {
      running = null;
    });
    return running;
  }
  return () => {
    next ??= running === null ? null : running.then(start, start);
    return next ?? start();
  };
}
