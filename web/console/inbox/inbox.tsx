import './inbox.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card } from 'antd';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import { NoticeId } from '../../../shared/domain/notice.ts';
import { go } from '../../kit/route.ts';
import { useApi } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';
import { NoticeRow } from './notice-row.tsx';
import { useInboxText } from './text.ts';

interface Marking {
  readonly read: boolean;
  /** All that are unread when silent. */
  readonly notices?: NoticeId[];
}

/** Marks notices, and shows the list and the bell anew. */
const useMarking = () => {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Marking) => api.markNotices({ body }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
};

/** All notices were marked: how many, and the way back. */
const Marked = ({ marking }: { marking: ReturnType<typeof useMarking> }) => {
  const t = useInboxText();
  const { data, variables, mutate } = marking;
  if (data === undefined || data.changed.length === 0 || variables?.notices !== undefined) return null;
  return (
    <Alert
      type="success"
      role="status"
      className="gap"
      title={t('inbox.done', { count: data.changed.length })}
      action={<Button onClick={() => mutate({ read: false, notices: data.changed })}>{t('inbox.undo')}</Button>}
    />
  );
};

/** What the person was told about clocks of cases, newest first. */
export const Inbox = ({ query }: { query: URLSearchParams }) => {
  const t = useInboxText();
  const api = useApi();
  const page = NoticeId.safeParse(query.get('page')).data;
  const marking = useMarking();
  const { data, error, refetch } = useQuery({
    queryKey: ['notices', 'page', page],
    queryFn: () => api.listNotices({ query: page === undefined ? {} : { page } }),
    placeholderData: (before) => before,
  });
  const today = shanghaiDay(Date.now());
  const readAll = (
    <Button disabled={!data?.unread} loading={marking.isPending} onClick={() => marking.mutate({ read: true })}>
      {t('inbox.readAll')}
    </Button>
  );
  return (
    <Card className="inbox" title={<h1>{t('menu.inbox')}</h1>} extra={readAll}>
      <p className="quiet">{t('inbox.what')}</p>
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {marking.error && <FailureAlert error={marking.error} />}
      <Marked marking={marking} />
      {!error && data === undefined && <Loading />}
      {data?.notices.length === 0 && (
        <p className="no-notices">{t(page === undefined ? 'inbox.none' : 'inbox.older')}</p>
      )}
      {data !== undefined && data.notices.length > 0 && (
        <ul className="notices" aria-label={t('inbox.label')}>
          {data.notices.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              today={today}
              onMark={({ id }, read) => marking.mutate({ read, notices: [id] })}
            />
          ))}
        </ul>
      )}
      <div className="pages">
        {page !== undefined && <Button onClick={() => go('/inbox')}>{t('queue.first')}</Button>}
        {data?.next !== undefined && (
          <Button onClick={() => go(`/inbox?page=${encodeURIComponent(data.next ?? '')}`)}>{t('queue.next')}</Button>
        )}
      </div>
    </Card>
  );
};
