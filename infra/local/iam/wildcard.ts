/** Tells whether a text matches. */
export type Matcher = (text: string) => boolean;

const SEGMENTS = 6;

/** IAM's wildcards: `*` is any run of characters, `?` any one; nothing else is special. */
export function wildcard(pattern: string, ignoreCase = false): Matcher {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern)) {
    const wanted = ignoreCase ? pattern.toLowerCase() : pattern;
    return ignoreCase ? (text) => text.toLowerCase() === wanted : (text) => text === wanted;
  }
  const source = pattern
    .replace(/\*+/g, '*')
    .replace(/[\\^$.+()|[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, ignoreCase ? 'isu' : 'su');
  return (text) => expression.test(text);
}

/** As `wildcard`, segment by segment of an ARN: a `*` does not reach over a colon before the last segment. */
export function arnWildcard(pattern: string): Matcher {
  if (pattern === '*') return () => true;
  const wanted = segments(pattern);
  // IAM completes an ARN that is too short with wildcards.
  while (wanted.length < SEGMENTS) wanted.push('*');
  const matchers = wanted.map((segment) => wildcard(segment));
  return (arn) => {
    const given = segments(arn);
    return given.length === SEGMENTS && matchers.every((matches, index) => matches(given[index] ?? ''));
  };
}

/** The six parts of an ARN; the last keeps its own colons. */
function segments(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= SEGMENTS ? parts : [...parts.slice(0, SEGMENTS - 1), parts.slice(SEGMENTS - 1).join(':')];
}
