/** The two interface languages. */
export type Language = 'zh' | 'en';

export type Values = Readonly<Record<string, string | number>>;

/** Fills `{name}` from the values. */
export const fill = (sentence: string, values: Values = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
