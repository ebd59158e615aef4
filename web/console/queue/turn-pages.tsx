import { Button } from 'antd';
import { showCases } from './filters.ts';
import { useQueueText } from './text.ts';

// A mark leads onward only; by which one a page was reached is known to whoever turned it.
const before = new Map<string, string | undefined>();

/** Turns the pages of the list; the browser's own way back works as well. */
export const TurnPages = ({ query, next }: { query: URLSearchParams; next: string | undefined }) => {
  const t = useQueueText();
  const page = query.get('page') ?? undefined;
  if (page === undefined && next === undefined) return null;
  const forward = (mark: string) => {
    before.set(mark, page);
    showCases(query, { page: mark });
  };
  return (
    <div className="pages">
      {page !== undefined && <Button onClick={() => showCases(query, {})}>{t('queue.first')}</Button>}
      {page !== undefined && before.has(page) && (
        <Button onClick={() => showCases(query, { page: before.get(page) })}>{t('list.previous')}</Button>
      )}
      {next !== undefined && <Button onClick={() => forward(next)}>{t('queue.next')}</Button>}
    </div>
  );
};
