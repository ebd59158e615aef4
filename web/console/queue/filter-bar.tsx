import { Button, Input, Select, Tag } from 'antd';
import { Stage } from '../../../shared/domain/transition.ts';
import { Channel, Kind, Procedure } from '../../../shared/domain/vocabulary.ts';
import { go } from '../../kit/route.ts';
import { useColleagues, useNameOf } from '../api.ts';
import { dues, figureFilters, filterText, showCases } from './filters.ts';
import { useQueueText } from './text.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (Option | { readonly label: string; readonly options: Option[] })[];
  readonly onChoose: (value: string | undefined) => void;
}

const Choice = ({ label, value, options, onChoose }: ChoiceProps) => (
  <Select
    className="filter"
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    placeholder={label}
    aria-label={label}
    value={value}
    options={[...options]}
    onChange={onChoose}
  />
);

const STAGE = 'stage ';

/** Every filter of the list; each stands in the address. */
export const FilterBar = ({ query }: { query: URLSearchParams }) => {
  const t = useQueueText();
  const nameOf = useNameOf();
  const { data: staff = [] } = useColleagues();
  const set = (changes: Parameters<typeof showCases>[1]) => showCases(query, changes);
  const stage = query.get('stage');
  const behindFigure = figureFilters.some((name) => query.has(name));
  const day = (name: 'from' | 'to') => (
    <label className="day" htmlFor={`filter-${name}`}>
      {t(`queue.${name}`)}
      <Input
        id={`filter-${name}`}
        type="date"
        value={query.get(name) ?? ''}
        onChange={({ target }) => set({ [name]: target.value })}
      />
    </label>
  );
  return (
    <div className="filters">
      <Choice
        label={t('filters.stage')}
        value={stage === null ? query.get('state') : `${STAGE}${stage}`}
        options={[
          {
            label: t('filters.stages'),
            options: Stage.options.map((value) => ({ value: `${STAGE}${value}`, label: t(`stage.${value}`) })),
          },
          {
            label: t('filters.states'),
            options: Procedure.options.map((value) => ({ value, label: t(`procedure.${value}`) })),
          },
        ]}
        onChoose={(value) =>
          set(
            value?.startsWith(STAGE)
              ? { stage: value.slice(STAGE.length), state: undefined }
              : { stage: undefined, state: value },
          )
        }
      />
      <Choice
        label={t('filters.due')}
        value={query.get('due')}
        options={dues.map((value) => ({ value, label: t(`due.${value}`) }))}
        onChoose={(value) => set({ due: value })}
      />
      <Choice
        label={t('queue.kind')}
        value={query.get('kind')}
        options={Kind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChoose={(kind) => set({ kind })}
      />
      <Choice
        label={t('queue.channel')}
        value={query.get('channel')}
        options={Channel.options.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChoose={(channel) => set({ channel })}
      />
      <Choice
        label={t('queue.handler')}
        value={query.get('handler')}
        options={staff
          .filter(({ roles }) => roles.includes('handler'))
          .map(({ id }) => ({ value: id, label: nameOf(id) }))}
        onChoose={(handler) => set({ handler })}
      />
      {day('from')}
      {day('to')}
      {behindFigure && (
        <Tag
          closable={{ 'aria-label': t('filters.clear') }}
          onClose={() => set(Object.fromEntries(figureFilters.map((name) => [name, undefined])))}
        >
          {t('filters.figures')}
        </Tag>
      )}
      {filterText(query) !== '' && (
        <Button type="link" onClick={() => go('/cases')}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
};
