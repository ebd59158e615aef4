import { useEffect, useState } from 'react';
import { useLanguage } from '../../kit/language.tsx';
import { useRoute } from '../../kit/route.ts';
import seal from '../../kit/seal.svg';
import { useText } from '../text.ts';
import { type Preference, usePreference } from './preferences.ts';

const PreferenceButton = ({ name }: { name: Preference }) => {
  const t = useText();
  const [on, toggle] = usePreference(name);
  return (
    <button type="button" className="tool" aria-pressed={on} onClick={toggle}>
      {t(`header.${name}`)}
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

const links = ['submit', 'follow', 'guides', 'figures', 'verify'] as const;

export const Header = () => {
  const t = useText();
  const { segments } = useRoute();
  const here = segments.join('/');
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the menu
  useEffect(() => setOpen(false), [here]);
  return (
    <header className="masthead">
      <div className="width masthead-row">
        <a className="brand" href="#/">
          <img src={seal} alt="" width="40" height="40" />
          <span>
            <strong>{t('brand.name')}</strong>
            <small>{t('brand.service')}</small>
          </span>
        </a>
        <div className="tools">
          <button
            type="button"
            className="tool menu-button"
            aria-expanded={open}
            aria-controls="menu"
            onClick={() => setOpen(!open)}
          >
            {t('header.menuButton')}
          </button>
          <PreferenceButton name="text" />
          <PreferenceButton name="contrast" />
          <LanguageSwitch />
        </div>
      </div>
      <nav id="menu" className="width menu" data-open={open} aria-label={t('header.menu')}>
        {links.map((link) => (
          <a key={link} href={`#/${link}`} aria-current={segments[0] === link ? 'page' : undefined}>
            {t(`menu.${link}`)}
          </a>
        ))}
      </nav>
    </header>
  );
};
