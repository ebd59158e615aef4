import './ledger.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { daysOf } from '../../../shared/domain/period.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe, useOffices } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { choiceOf } from './choice.ts';
import { everyLine } from './every-line.ts';
import { ExportButtons } from './export-buttons.tsx';
import { Filters } from './filters.tsx';
import { sheetAboutLedger, sheetOfLines } from './ledger-sheets.ts';
import { type LedgerLine, LedgerTable } from './ledger-table.tsx';
import { useLedgerText } from './text.ts';
import { usePeople } from './use-leaders.ts';

/** The ledger (台账) of personal acts: of a procuratorate or one official, in a year or a part of it. */
export const Ledger = ({ query }: { query: URLSearchParams }) => {
  const t = useLedgerText();
  const api = useApi();
  const { language } = useLanguage();
  const { record } = useMe();
  const offices = useOffices();
  const choice = choiceOf(query);
  const people = usePeople(choice.office);
  const { period, office, official, lacking } = choice;
  const asked = {
    ...daysOf(period),
    ...(office === undefined ? {} : { office }),
    ...(official === undefined ? {} : { official }),
    ...(lacking === undefined ? {} : { lacking }),
  };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['ledger', choice, language],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      api.listActs({
        query: { ...asked, ...(pageParam === '' ? {} : { page: pageParam }) },
      }),
    getNextPageParam: ({ next }) => next,
  });
  const lines = data?.pages.flatMap(({ acts }) => acts) ?? [];
  const person = (id: string) => {
    const found = people.find((one) => one.id === id);
    return { name: found?.name[language] ?? '', post: found?.post[language] ?? '' };
  };
  const nameOf = (id: string) => person(id).name || id;
  const shown = office ?? record.procuratorate;
  const sheetsOf = (all: readonly LedgerLine[]) =>
    [
      sheetOfLines(all, person, t),
      sheetAboutLedger(
        {
          office: `${offices.get(shown)?.name[language] ?? ''} ${shown}`.trim(),
          period,
          official: official === undefined ? t('ledger.everybody') : nameOf(official),
          evidence: t(lacking === undefined ? 'ledger.evidence.any' : 'ledger.evidence.lacking'),
          readAt: new Date().toISOString(),
          count: all.length,
        },
        t,
      ),
    ] as const;
  return (
    <Card className="ledger" title={<h1>{t('menu.ledger')}</h1>}>
      <p className="quiet">{t('ledger.what')}</p>
      <Filters choice={choice} leaders={people.filter(({ tier }) => tier !== undefined)} />
      <ExportButtons
        key={`${period} ${shown} ${official} ${lacking}`}
        name={['everyletter-ledger', period, shown, official, lacking && 'lacking'].filter(Boolean).join('-')}
        read={(tell) => everyLine(api, asked, tell)}
        sheetsOf={sheetsOf}
      />
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
