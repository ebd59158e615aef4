import { useMemo } from 'react';
import { en as vocabularyEn } from './catalogue/en.ts';
import type { VocabularyKey } from './catalogue/keys.ts';
import { zh as vocabularyZh } from './catalogue/zh.ts';
import { useLanguage } from './language.tsx';
import { fill, type Language, type Values } from './words.ts';

export type Say<Key extends string> = (key: Key | VocabularyKey, values?: Values) => string;

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
