type Field = string | number | boolean | undefined;

/**
 * Writes one line of JSON. Fields are message codes, identifiers and numbers: never a person, a body, a token or text
 * that somebody wrote.
 */
export const log = (
  level: 'info' | 'warn' | 'error',
  code: string,
  fields: Readonly<Record<string, Field>> = {},
): void => {
  process.stdout.write(`${JSON.stringify({ level, code, ...fields })}\n`);
};

/** What may be logged of an unexpected error: its name and where it was thrown, not its message, which may quote input. */
export const errorFields = (error: unknown): Record<string, Field> => {
  if (!(error instanceof Error)) return { error: typeof error };
  // The stack begins with the message, whose lines may look like frames.
  const stack = error.stack ?? '';
  const frames = stack
    .slice(Math.max(0, stack.indexOf(error.message)) + error.message.length)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    error: error.name,
    where: frames
      .slice(0, 3)
      .map((line) => line.trim())
      .join(' < ')
      .slice(0, 300),
  };
};
