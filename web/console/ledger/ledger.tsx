import './ledger.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useLanguage } from '../../kit/language.tsx';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { choiceOf, spanOf } from './choice.ts';
import { Filters } from './filters.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { useLedgerText } from './text.ts';
import { usePeople } from './use-leaders.ts';

/** The ledger (台账) of personal acts: of a procuratorate or one official, in a month or a year. */
export const Ledger = ({ query }: { query: URLSearchParams }) => {
  const t = useLedgerText();
  const api = useApi();
  const { language } = useLanguage();
  const choice = choiceOf(query);
  const people = usePeople(choice.office);
  const { office, official } = choice;
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['ledger', choice, language],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.listActs({
        query: {
          ...spanOf(choice),
          ...(office === undefined ? {} : { office }),
          ...(official === undefined ? {} : { official }),
          ...(pageParam === '' ? {} : { page: pageParam }),
        },
      }),
    getNextPageParam: ({ next }) => next,
  });
  const lines = data?.pages.flatMap(({ acts }) => acts) ?? [];
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name[language] ?? id;
  return (
    <Card className="ledger" title={<h1>{t('menu.ledger')}</h1>}>
      <p className="quiet">{t('ledger.what')}</p>
      <Filters choice={choice} leaders={people.filter(({ tier }) => tier !== undefined)} />
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <Loading />}
      {data !== undefined && <LedgerTable lines={lines} nameOf={nameOf} />}
      <div className="pages" role="status">
        {data !== undefined && <span className="quiet">{t('ledger.count', { count: lines.length })}</span>}
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('ledger.more')}
          </Button>
        )}
      </div>
    </Card>
  );
};
