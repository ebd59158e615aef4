import { Checkbox } from 'antd';
import { useRef } from 'react';
import { columns, type useColumns } from './columns.ts';
import { useQueueText } from './text.ts';

/** Chooses what the list shows. Closes by Escape, and when one goes on elsewhere. */
export const ColumnChoice = ({ shown, show }: ReturnType<typeof useColumns>) => {
  const t = useQueueText();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current !== null) box.current.open = false;
  };
  return (
    <details
      ref={box}
      className="columns"
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        close();
        box.current?.querySelector('summary')?.focus();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <summary>{t('columns.label')}</summary>
      <fieldset aria-label={t('columns.label')}>
        {columns.map((column) => (
          <Checkbox
            key={column}
            checked={shown.includes(column)}
            onChange={({ target }) => show(column, target.checked)}
          >
            {t(`queue.${column}`)}
          </Checkbox>
        ))}
      </fieldset>
    </details>
  );
};
