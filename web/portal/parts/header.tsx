import { useEffect, useState } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { useRoute } from '../../kit/route.ts';
import seal from '../../kit/seal.svg';
import { useText } from '../text.ts';

const KEY = 'everyletter.text';

const LargeText = () => {
  const t = useText();
  const [large, setLarge] = useState(() => localStorage.getItem(KEY) === 'large');
  useEffect(() => {
    document.documentElement.dataset.text = large ? 'large' : 'normal';
    localStorage.setItem(KEY, large ? 'large' : 'normal');
  }, [large]);
  return (
    <button type="button" className="tool" aria-pressed={large} onClick={() => setLarge(!large)}>
      {large ? t('header.normalText') : t('header.largeText')}
    </button>
  );
};

const LanguageSwitch = () => {
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="tool" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
};

const links = ['submit', 'follow', 'figures', 'verify'] as const;

export const Header = () => {
  const t = useText();
  const [here] = useRoute().segments;
  return (
    <header className="masthead">
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('header.skip')}
      </button>
      <div className="width masthead-row">
        <a className="brand" href="#/">
          <img src={seal} alt="" width="40" height="40" />
          <span>
            <strong>{t('brand.name')}</strong>
            <small>{t('brand.service')}</small>
          </span>
        </a>
        <div className="tools">
          <LargeText />
          <LanguageSwitch />
        </div>
      </div>
      <nav className="width menu" aria-label={t('header.menu')}>
        {links.map((link) => (
          <a key={link} href={`#/${link}`} aria-current={here === link ? 'page' : undefined}>
            {t(`menu.${link}`)}
          </a>
        ))}
      </nav>
    </header>
  );
};
