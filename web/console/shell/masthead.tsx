import './shell.css';
import { Button } from 'antd';
import { useLanguage } from '../../kit/language.tsx';
import { useRoute } from '../../kit/route.ts';
import seal from '../../kit/seal.svg';
import { useMe } from '../api.ts';
import { useSession } from '../sign-in/session.tsx';
import { signOut } from '../sign-in/sign-in.ts';
import { useText } from '../text.ts';
import { Bell } from './bell.tsx';
import { menu, places } from './places.tsx';

const Menu = () => {
  const t = useText();
  const { may } = useMe();
  const [here = ''] = useRoute().segments;
  return (
    <nav aria-label={t('menu')}>
      {menu
        .map((key) => ({ key, ...places[key] }))
        .filter(({ needs }) => needs === undefined || may(needs))
        .map(({ key, title, from = '' }) => (
          <a key={key} href={`#/${key}${from}`} aria-current={here === key ? 'page' : undefined}>
            {t(title)}
          </a>
        ))}
    </nav>
  );
};

/** Where one is, where one may go, and who one is. */
export const Masthead = ({ onSheet }: { onSheet: () => void }) => {
  const t = useText();
  const session = useSession();
  const { record } = useMe();
  const { language, choose } = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <header className="masthead">
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('skip')}
      </button>
      <a className="brand" href="#/">
        <img src={seal} alt="" width="32" height="32" />
        <strong>{t('brand')}</strong>
      </a>
      <Menu />
      <div className="who">
        <span className="whoami">
          {record.name[language]}
          <small>
            {[record.office?.name[language], ...record.roles.map((role) => t(`role.${role}`))]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
        <Bell />
        <Button ghost size="small" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>
          {other === 'zh' ? '中文' : 'English'}
        </Button>
        <Button ghost size="small" className="keys-button" aria-label={t('keys.title')} onClick={onSheet}>
          <kbd>?</kbd>
        </Button>
        <Button ghost size="small" onClick={() => void signOut(session, 'signed-out')}>
          {t('signOut')}
        </Button>
      </div>
    </header>
  );
};
