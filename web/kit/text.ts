import { useMemo } from 'react';
import { en as vocabularyEn } from './catalogue/en.ts';
import type { VocabularyKey } from './catalogue/keys.ts';
import { zh as vocabularyZh } from './catalogue/zh.ts';
import { type Language, useLanguage } from './language.tsx';

export type Values = Readonly<Record<string, string | number>>;
export type Say<Key extends string> = (key: Key | VocabularyKey, values?: Values) => string;

/** Fills `{name}` from the values. */
export const fill = (sentence: string, values: Values = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

const vocabulary = { zh: vocabularyZh, en: vocabularyEn };

/** Makes an app's hook for its sentences. Both catalogues have the same keys, or this does not compile. */
export const textHook =
  <Key extends string>(catalogues: Readonly<Record<Language, Readonly<Record<Key, string>>>>) =>
  (): Say<Key> => {
    const { language } = useLanguage();
    return useMemo(() => {
      const all: Readonly<Record<string, string>> = { ...vocabulary[language], ...catalogues[language] };
      return (key, values) => fill(all[key] ?? key, values);
    }, [language]);
  };
