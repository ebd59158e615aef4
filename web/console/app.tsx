import { Button, Layout, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useLanguage } from '../kit/language.tsx';
import { go, useRoute } from '../kit/route.ts';
import seal from '../kit/seal.svg';
import { useMe, useOffices } from './api.ts';
import { CasePage } from './case/case-page.tsx';
import { Administration } from './pages/administration.tsx';
import { Figures } from './pages/figures.tsx';
import { Queue } from './pages/queue.tsx';
import { Register } from './pages/register.tsx';
import { Shortcuts } from './parts/shortcuts.tsx';
import { useSession } from './sign-in/session.tsx';
import { signOut } from './sign-in/sign-in.ts';
import { useText } from './text.ts';

const LEAVE_AFTER = 30 * 60_000;

/** Nobody touched the console for half an hour: the next person at this desk must not see the cases. */
const useIdleSignOut = () => {
  const session = useSession();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const start = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void signOut(session), LEAVE_AFTER);
    };
    const signs = ['keydown', 'pointerdown'] as const;
    start();
    for (const sign of signs) addEventListener(sign, start, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, start);
    };
  }, [session]);
};

const Page = () => {
  const { segments, query } = useRoute();
  const [first, second] = segments;
  if (first === 'cases' && second !== undefined) return <CasePage key={second} reference={second} />;
  if (first === 'register') return <Register />;
  if (first === 'figures') return <Figures query={query} />;
  if (first === 'administration') return <Administration />;
  return <Queue query={query} />;
};

const Masthead = () => {
  const t = useText();
  const session = useSession();
  const { record, may } = useMe();
  const { language, choose } = useLanguage();
  const offices = useOffices();
  const [here = 'cases'] = useRoute().segments;
  const links = [
    { key: 'cases', shown: may('petition:read') },
    { key: 'register', shown: may('petition:register') },
    { key: 'figures', shown: true },
    { key: 'administration', shown: may('directory:read') },
  ] as const;
  const name = record?.name[language] ?? session.name ?? session.subject;
  return (
    <Layout.Header className="masthead">
      <a className="brand" href="#/cases">
        <img src={seal} alt="" width="32" height="32" />
        <strong>{t('brand')}</strong>
      </a>
      <nav aria-label={t('menu')}>
        {links
          .filter(({ shown }) => shown)
          .map(({ key }) => (
            <a key={key} href={`#/${key}`} aria-current={here === key ? 'page' : undefined}>
              {t(`menu.${key}`)}
            </a>
          ))}
      </nav>
      <Space className="who" size="small">
        <span title={record?.roles.map((role) => t(`role.${role}`)).join(' · ')}>
          {name}
          {record && <small>{offices.get(record.procuratorate)?.name[language]}</small>}
        </span>
        <Button ghost size="small" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
        <Button ghost size="small" onClick={() => void signOut(session)}>
          {t('signOut')}
        </Button>
      </Space>
    </Layout.Header>
  );
};

export const App = () => {
  const t = useText();
  const { may } = useMe();
  const [sheet, setSheet] = useState(false);
  useIdleSignOut();
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <Layout className="console">
      <Masthead />
      <Layout.Content className="content">
        <Page />
      </Layout.Content>
      <Shortcuts
        open={sheet}
        onSheet={setSheet}
        keys={{
          q: () => go('/cases'),
          f: () => go('/figures'),
          ...(may('petition:register') ? { n: () => go('/register') } : {}),
        }}
      />
    </Layout>
  );
};
