/** Values of `$context.…`, without the prefix. */
export type Variables = Readonly<Record<string, string>>;

const known = [
  'apiId',
  'domainName',
  'error.message',
  'error.messageString',
  'error.responseType',
  'extendedRequestId',
  'httpMethod',
  'identity.sourceIp',
  'identity.userAgent',
  'path',
  'requestId',
  'requestTime',
  'requestTimeEpoch',
  'resourcePath',
  'stage',
];
const variable = /\$(?:\{context\.([\w.]+)\}|context\.(\w+(?:\.\w+)*))/g;

/** Throws when a template uses what is not supported on one machine. */
export function checkTemplate(template: string): void {
  const strange = [...template.matchAll(variable)]
    .map(([, braced, bare]) => braced ?? bare ?? '')
    .find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new Error(`a gateway response uses $context.${strange}, which is not supported on one machine`);
  const other = /\$(?!\{?context\.)[a-zA-Z{!]\S*/.exec(template);
  if (other) throw new Error(`a gateway response uses ${other[0]}, which is not supported on one machine`);
}

/** Fills a template in, as API Gateway does: nothing but variables is evaluated. */
export function render(template: string, values: Variables): string {
  return template.replace(variable, (_whole, braced: string | undefined, bare: string | undefined) => {
    const name = braced ?? bare ?? '';
    if (name === 'error.messageString') return JSON.stringify(values['error.message'] ?? '');
    return values[name] ?? '';
  });
}
