/** An error in one sentence for the person at the terminal. */
export function sentenceOf(error: unknown): string {
  if (isFull(error)) return 'The disk is full: free some space and start again.';
  if (!(error instanceof Error)) return String(error);
  const { message } = error;
  const text = `${message.charAt(0).toUpperCase()}${message.slice(1)}`;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

// https://sqlite.org/rescode.html: SQLITE_FULL
const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === 'ENOSPC') || ('errcode' in error && error.errcode === 13) || isFull(error.cause));
