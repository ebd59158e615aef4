import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../api.ts';
import { filterText } from './filters.ts';
import { NameForm } from './name-form.tsx';
import { MOST_VIEWS, useSavedViews, type View } from './saved-views.ts';
import { useQueueText } from './text.ts';

/** The lists that everybody has, by what the person does with cases. */
const useUsualViews = (): View[] => {
  const t = useQueueText();
  const { record, may } = useMe();
  const mine = new URLSearchParams({ handler: record.id, stage: 'OPEN' });
  return [
    { name: t('views.open'), filters: 'stage=OPEN' },
    ...(may('petition:triage') ? [{ name: t('views.toTriage'), filters: 'stage=TO_TRIAGE' }] : []),
    ...(may('petition:assign') ? [{ name: t('views.toAssign'), filters: 'stage=TO_ASSIGN' }] : []),
    { name: t('views.soon'), filters: 'due=soon' },
    ...(record.roles.includes('handler') ? [{ name: t('views.mine'), filters: filterText(mine) }] : []),
    { name: t('views.all'), filters: '' },
  ];
};

/** Lists under their names, the usual ones and the person's own, each an address. */
export const Views = ({ query }: { query: URLSearchParams }) => {
  const t = useQueueText();
  const { record } = useMe();
  const usual = useUsualViews();
  const saved = useSavedViews(record.id);
  const [asking, setAsking] = useState<'save' | 'rename'>();
  const here = filterText(query);
  const known = [...usual, ...saved.views];
  const own = saved.views.find(({ filters }) => filters === here);
  const link = ({ name, filters }: View) => (
    <a key={`${name} ${filters}`} href={`#/cases?${filters}`} aria-current={filters === here ? 'page' : undefined}>
      {name}
    </a>
  );
  return (
    <div className="views">
      <nav aria-label={t('views.label')}>{known.map(link)}</nav>
      {!known.some(({ filters }) => filters === here) && (
        <Button size="small" disabled={saved.views.length >= MOST_VIEWS} onClick={() => setAsking('save')}>
          {saved.views.length >= MOST_VIEWS ? t('views.full', { most: MOST_VIEWS }) : t('views.save')}
        </Button>
      )}
      {own !== undefined && (
        <>
          <Button size="small" onClick={() => setAsking('rename')}>
            {t('views.rename')}
          </Button>
          <Button size="small" onClick={() => saved.remove(own)}>
            {t('views.delete')}
          </Button>
        </>
      )}
      <span role="status">
        {saved.deleted !== undefined && (
          <>
            {t('views.deleted', { name: saved.deleted.name })}{' '}
            <Button size="small" type="link" onClick={saved.restore}>
              {t('views.undo')}
            </Button>
          </>
        )}
      </span>
      {asking !== undefined && (
        <NameForm
          title={asking === 'save' ? t('views.save') : t('views.rename')}
          name={asking === 'rename' ? (own?.name ?? '') : ''}
          taken={known.map(({ name }) => name)}
          onName={(name) =>
            asking === 'rename' && own !== undefined ? saved.rename(own, name) : saved.save({ name, filters: here })
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
};
