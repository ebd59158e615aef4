const KEPT_MS = 60_000;

/**
 * A question whose answers a sandbox keeps for a minute, or as long as it is told; asked several times at once, it goes to the store once. What
 * was not found, or failed, is asked anew.
 */
export const keep = <K, V>(
  ask: (key: K) => Promise<V | undefined>,
  keptMs = KEPT_MS,
): ((key: K) => Promise<V | undefined>) => {
  const known = new Map<K, { readonly at: number; readonly answer: Promise<V | undefined> }>();
  return (key) => {
    const kept = known.get(key);
    const age = kept === undefined ? keptMs : Date.now() - kept.at;
    // A clock that was set back must not keep anything for ever.
    if (kept !== undefined && age >= 0 && age < keptMs) return kept.answer;
    const answer = ask(key);
    known.set(key, { at: Date.now(), answer });
    const forget = () => known.get(key)?.answer === answer && known.delete(key);
    answer.then((found) => found === undefined && forget(), forget);
    return answer;
  };
};
