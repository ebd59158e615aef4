import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api.ts';
import { useText } from '../text.ts';

const EVERY = 120_000;
/** The platform counts no further. */
const MOST = 100;

/** How many notices wait to be read; leads to them. Silent while that is not known. */
export const Bell = () => {
  const t = useText();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: async () => (await api.listNotices({ query: { limit: 1 } })).unread,
    refetchInterval: EVERY,
    refetchOnWindowFocus: true,
  });
  const count = data === undefined || data < MOST ? String(data ?? 0) : `${MOST - 1}+`;
  return (
    <a className="bell" href="#/inbox" aria-label={data ? t('bell.some', { count }) : t('bell.none')}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
        <path
          d="M6 17v-6a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21a2 2 0 0 0 4 0"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {data ? <span className="bell-count">{count}</span> : null}
    </a>
  );
};
