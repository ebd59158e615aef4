const WORDS = new Set(
  'set remove add delete and or not between in size attribute_exists attribute_not_exists attribute_type begins_with contains if_not_exists list_append'.split(
    ' ',
  ),
);
const TOKEN = /[#:]?[A-Za-z_][\w-]*|\.|\[\d+\]/g;

type Names = Readonly<Record<string, unknown>>;

/** The top-level attributes that a DynamoDB expression mentions. */
export function expressionNames(expression: unknown, names: Names): string[] {
  if (typeof expression !== 'string') return [];
  const found: string[] = [];
  let nested = false;
  for (const [token] of expression.matchAll(TOKEN)) {
    if (token === '.') nested = true;
    else if (token.startsWith('[')) continue;
    else {
      const attribute = token.startsWith('#') ? String(names[token] ?? token) : token;
      const isPlain = !token.startsWith('#') && WORDS.has(token.toLowerCase());
      if (!nested && !isPlain && !token.startsWith(':')) found.push(attribute);
      nested = false;
    }
  }
  return found;
}

/** The value that a key condition demands of a key attribute, as `name = :value`. */
export function demandedValue(expression: string, attribute: string, names: Names, values: Names): unknown {
  for (const [, name = '', value = ''] of expression.matchAll(/(#?[A-Za-z_][\w-]*)\s*=\s*(:[\w-]+)/g)) {
    if ((name.startsWith('#') ? names[name] : name) === attribute) return values[value];
  }
  return undefined;
}
