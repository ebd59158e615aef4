import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from './words.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const KEY = 'everyletter.language';
const Choice = createContext<LanguageChoice>({ language: 'zh', choose: () => {} });

const preferred = (): Language => (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh');

const remembered = (): Language => {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === 'en' || chosen === 'zh' ? chosen : preferred();
  } catch {
    return preferred(); // storage may be switched off
  }
};

const remember = (language: Language) => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The choice then lasts until the page is left.
  }
};

/** Chinese, unless the browser is English; a choice is remembered on the device. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(remembered);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        remember(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <Choice value={choice}>{children}</Choice>;
};

/** The language in use, and how to choose the other. */
export const useLanguage = (): LanguageChoice => useContext(Choice);
