const MAX_DEPTH = 32;

/** Why a text is not taken as JSON, though `JSON.parse` might. */
export class StrictJsonError extends Error {
  override readonly name = 'StrictJsonError';
}

const skipString = (text: string, from: number): number => {
  let at = from + 1;
  while (text[at] !== '"' && at < text.length) at += text[at] === '\\' ? 2 : 1;
  return at;
};

/**
 * One pass over text that is about to be parsed: refuses nesting deeper than 32 and names given twice in one object,
 * of which `JSON.parse` would silently keep the last. Linear in the text; malformed JSON is left to `JSON.parse`.
 */
const inspect = (text: string): void => {
  const open: (Set<string> | undefined)[] = [];
  let expectName = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = skipString(text, at);
      const names = open.at(-1);
      if (expectName && names !== undefined) {
        const raw = text.slice(at, end + 1);
        const name = raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
        if (names.has(name) || name === '__proto__') throw new StrictJsonError('duplicate or forbidden name');
        names.add(name);
        expectName = false;
      }
      at = end;
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      expectName = sign === '{';
      if (open.length > MAX_DEPTH) throw new StrictJsonError('nested too deeply');
    } else if (sign === '}' || sign === ']') {
      open.pop();
      expectName = false;
    } else if (sign === ',') expectName = open.at(-1) !== undefined;
  }
};

/** Parses JSON strictly. @throws SyntaxError or StrictJsonError */
export const parseStrictJson = (text: string): unknown => {
  inspect(text);
  return JSON.parse(text);
};
