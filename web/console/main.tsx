import 'virtual:console-style.css';
import '../kit/tokens.css';
import './style.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/es/locale/en_GB.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProblemError } from '../../shared/contract/client/send.ts';
import { LanguageProvider, useLanguage } from '../kit/language.tsx';
import { App } from './app.tsx';
import { MeGate } from './shell/me-gate.tsx';
import { SessionProvider } from './sign-in/session.tsx';
import { theme } from './theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      // Without a connection a page says so at once, and asks again when it is back.
      networkMode: 'always',
      refetchOnReconnect: true,
      // What the platform refused it refuses again; a lost connection deserves two more tries.
      retry: (count, error) => !(error instanceof ProblemError && error.problem.status < 500) && count < 2,
    },
  },
});

const Console = () => {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enGB}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <AntApp>
        <SessionProvider>
          <MeGate>
            <App />
          </MeGate>
        </SessionProvider>
      </AntApp>
    </ConfigProvider>
  );
};

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          <Console />
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
