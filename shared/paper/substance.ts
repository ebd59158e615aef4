/** What a reply with the result is made of. */
export interface Substance {
  /** What the petitioner asked for. */
  readonly claims?: string | undefined;
  readonly facts?: string | undefined;
  readonly reasons?: string | undefined;
  readonly opinion: string;
  /** The law that it rests on. */
  readonly basis?: string | undefined;
}

const headings = [
  ['claims', '诉求'],
  ['facts', '查明的事实'],
  ['reasons', '理由'],
  ['opinion', '意见'],
  ['basis', '法律依据'],
] as const satisfies readonly (readonly [keyof Substance, string])[];

const NUMERALS = ['一', '二', '三', '四', '五'];

/** The text of a reply: each part under its heading (GB/T 9704, first level), or the opinion alone when that is all. */
export const substance = (parts: Substance): string => {
  const told = headings.flatMap(([part, heading]) =>
    parts[part] === undefined ? [] : [[heading, parts[part]] as const],
  );
  if (told.length === 1) return parts.opinion;
  return told.map(([heading, text], index) => `${NUMERALS[index]}、${heading}\n${text}`).join('\n');
};
