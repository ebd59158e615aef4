/** A path of the API, taken apart. */
export interface Path {
  /** As it is written in the Body: `/cases/{id}`. */
  readonly resource: string;
  readonly segments: readonly Segment[];
}

type Segment = { readonly literal: string } | { readonly parameter: string; readonly greedy: boolean };

/** What a request's path matched. */
export interface Match<T extends Path> {
  readonly route: T;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Takes a path of the Body apart. */
export function parsePath(resource: string): Path {
  const segments = split(resource).map((segment): Segment => {
    const [, parameter, plus] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
    return parameter === undefined ? { literal: segment } : { parameter, greedy: plus === '+' };
  });
  return { resource, segments };
}

/** Finds the most specific path: a literal segment before `{name}` before `{name+}`, from left to right. */
export function matcher<T extends Path>(routes: readonly T[]): (path: string) => Match<T> | undefined {
  const ordered = [...routes].sort((left, right) => specificity(left).localeCompare(specificity(right)));
  return (path) => {
    const parts = split(path);
    for (const route of ordered) {
      const parameters = matchOne(route.segments, parts);
      if (parameters) return { route, parameters };
    }
    return undefined;
  };
}

const split = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

// Compared as text: '0' literal, '1' parameter, '2' greedy, '3' the end.
const specificity = ({ segments }: Path): string =>
  `${segments.map((segment) => ('literal' in segment ? '0' : segment.greedy ? '2' : '1')).join('')}3`;

function matchOne(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index];
    if (part === undefined) return undefined;
    if ('literal' in segment) {
      if (segment.literal !== part) return undefined;
    } else if (segment.greedy) {
      parameters[segment.parameter] = parts.slice(index).join('/');
      return parameters;
    } else {
      parameters[segment.parameter] = part;
    }
  }
  return segments.length === parts.length ? parameters : undefined;
}
