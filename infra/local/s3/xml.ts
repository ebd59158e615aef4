export type XmlValue = string | number | boolean | readonly XmlElement[];
export type XmlElement = readonly [name: string, value: XmlValue | undefined];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  // Control characters are legal in keys; S3 writes them as character references too.
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[&<>"\u0000-\u001f]/g,
    (character) => ENTITIES[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
  );
}

function element([name, value]: XmlElement): string {
  if (value === undefined) return '';
  const inner = typeof value === 'object' ? value.map(element).join('') : escapeXml(String(value));
  return `<${name}>${inner}</${name}>`;
}

/** An XML document with one root; elements whose value is undefined are left out. */
export function xmlDocument(root: string, children: readonly XmlElement[], namespaced = true): string {
  const attribute = namespaced ? ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${children.map(element).join('')}</${root}>`;
}
