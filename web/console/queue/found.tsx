import { useQuery } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { isResidentId } from '../../../shared/domain/person.ts';
import { halfWidth } from '../../../shared/domain/text.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { CaseList } from './case-list.tsx';
import { FindBox } from './find-box.tsx';
import { type Search, turnSearch, useSearch } from './search.ts';
import { useQueueText } from './text.ts';

/** Whether it looks like an identity number that was mistyped. */
const isMistyped = ({ by, term }: Search): boolean => {
  const number = halfWidth(term).replace(/\s/g, '').toUpperCase();
  return by === 'person' && /^\d{17}[\dX]$/.test(number) && !isResidentId(number);
};

const Results = ({ search }: { search: Search }) => {
  const t = useQueueText();
  const api = useApi();
  const { by, term, marks, number } = search;
  const page = marks.at(-1);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['found', number, page],
    queryFn: () => api.searchCases({ body: { by, term, ...(page === undefined ? {} : { page }) } }),
    gcTime: 0,
  });
  if (error) return <FailureAlert error={error} onRetry={() => void refetch()} />;
  const rows = data?.cases ?? [];
  const more = data?.next;
  return (
    <>
      <p role="status" className="gap">
        {data !== undefined &&
          (rows.length === 0 && page === undefined
            ? t(isMistyped(search) ? 'find.checksum' : 'find.none')
            : t(more === undefined && page === undefined ? 'find.found' : 'find.foundMore', { count: rows.length }))}
      </p>
      {(data === undefined || rows.length > 0) && <CaseList rows={rows} loading={isFetching} />}
      <div className="pages">
        {marks.length > 0 && (
          <Button onClick={() => turnSearch(search, marks.slice(0, -1))}>{t('list.previous')}</Button>
        )}
        {more !== undefined && <Button onClick={() => turnSearch(search, [...marks, more])}>{t('queue.next')}</Button>}
      </div>
    </>
  );
};

/** What was found by the number of a person or of a case. */
export const Found = () => {
  const t = useQueueText();
  const search = useSearch();
  return (
    <Card className="queue" title={<h1>{t('find.title')}</h1>}>
      <FindBox key={search?.number} search={search} eager />
      <p className="quiet gap">{t('find.what')}</p>
      {search === undefined ? <p className="no-cases">{t('find.start')}</p> : <Results search={search} />}
    </Card>
  );
};
