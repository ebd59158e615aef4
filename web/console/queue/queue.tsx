import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card } from 'antd';
import { useState } from 'react';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { go } from '../../kit/route.ts';
import { useApi, useMe } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { CaseList } from './case-list.tsx';
import { type CaseRow, isAssignable } from './case-row.ts';
import { ColumnChoice } from './column-choice.tsx';
import { useColumns } from './columns.ts';
import { FilterBar } from './filter-bar.tsx';
import { askedBy, filterText } from './filters.ts';
import { FindBox } from './find-box.tsx';
import { PickedBar } from './picked-bar.tsx';
import { useSelection } from './selection.ts';
import { useQueueText } from './text.ts';
import { TurnPages } from './turn-pages.tsx';
import { Views } from './views.tsx';

const PAGE = 25;

const Filters = ({ query }: { query: URLSearchParams }) => {
  const t = useQueueText();
  const narrow = useNarrow();
  const count = [...new URLSearchParams(filterText(query)).keys()].length;
  if (!narrow) return <FilterBar query={query} />;
  return (
    <details className="filters-box">
      <summary>{count === 0 ? t('filters.label') : t('filters.count', { count })}</summary>
      <FilterBar query={query} />
    </details>
  );
};

const NoCases = ({ query }: { query: URLSearchParams }) => {
  const t = useQueueText();
  return (
    <div className="no-cases">
      <p>{query.has('page') ? t('list.page') : t('list.none')}</p>
      {filterText(query) !== '' && <Button onClick={() => go('/cases')}>{t('filters.clear')}</Button>}
    </div>
  );
};

/** The cases of the person's procuratorate, oldest first; every filter stands in the address. */
export const Queue = ({ query }: { query: URLSearchParams }) => {
  const t = useQueueText();
  const api = useApi();
  const queries = useQueryClient();
  const { may } = useMe();
  const columns = useColumns();
  const asked = askedBy(query, shanghaiDay(Date.now()));
  const list = filterText(query);
  const selection = useSelection(list, (row) => isAssignable(row, may));
  const [giving, setGiving] = useState<{ readonly list: string; readonly rows: readonly CaseRow[] }>();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['cases', asked, PAGE],
    queryFn: () => api.listCases({ query: { ...asked, limit: PAGE } }),
    placeholderData: (before) => before,
  });
  const rows = data?.cases ?? [];
  const given = (assigned: readonly string[]) => {
    setGiving(undefined);
    selection.pick(
      [...selection.rows.values()].filter(({ reference }) => assigned.includes(reference)),
      false,
    );
    void queries.invalidateQueries({ queryKey: ['cases'] });
  };
  return (
    <Card className="queue" title={<h1>{t('menu.cases')}</h1>} extra={<FindBox />}>
      <Views query={query} />
      <Filters query={query} />
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      <div className="list-head">
        {may('petition:assign') && (
          <PickedBar
            count={selection.rows.size}
            onAssign={() => setGiving({ list, rows: [...selection.rows.values()] })}
            onClear={selection.clear}
          />
        )}
        <ColumnChoice {...columns} />
      </div>
      {!error && data === undefined && <Loading />}
      {!error && rows.length > 0 && (
        <CaseList
          rows={rows}
          loading={isFetching}
          shown={columns.shown}
          selection={may('petition:assign') ? selection : undefined}
        />
      )}
      {data !== undefined && rows.length === 0 && <NoCases query={query} />}
      <TurnPages query={query} next={data?.next} />
      {giving?.list === list && <AssignDialog rows={giving.rows} onClose={given} />}
    </Card>
  );
};
