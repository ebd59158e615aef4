import { Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Reference } from '../../../shared/domain/code.ts';
import { go } from '../../kit/route.ts';
import { type Search, startSearch, type Way, ways } from './search.ts';
import { useQueueText } from './text.ts';

interface Props {
  /** What was searched for last, where that is shown. */
  readonly search?: Search | undefined;
  /** Whether it takes the focus when it appears. */
  readonly eager?: boolean;
}

/** One box for references, persons and case numbers, by choice: a number of a person is never taken for something else. */
export const FindBox = ({ search, eager = false }: Props) => {
  const t = useQueueText();
  const [by, setBy] = useState<Way>(search?.by ?? 'reference');
  const [text, setText] = useState(search?.term ?? '');
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    if (!eager) return;
    // After the page has got the focus as a whole.
    const soon = setTimeout(() => document.getElementById('find')?.focus());
    return () => clearTimeout(soon);
  }, [eager]);
  const find = () => {
    const term = text.trim();
    setWrong(false);
    if (term === '') return;
    if (by !== 'reference') {
      startSearch(by, term);
      return go('/search');
    }
    const reference = Reference.safeParse(term);
    if (reference.success) go(`/cases/${reference.data}`);
    else setWrong(true);
  };
  return (
    <search className="find">
      <form
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Select
          className="find-by"
          aria-label={t('find.by')}
          value={by}
          options={ways.map((value) => ({ value, label: t(`find.by.${value}`) }))}
          onChange={setBy}
        />
        <Input
          id="find"
          value={text}
          aria-label={t(`find.by.${by}`)}
          placeholder={t(`find.hint.${by}`)}
          maxLength={100}
          onChange={({ target }) => setText(target.value)}
          {...(wrong ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'find-wrong' } : {})}
        />
        <Button htmlType="submit">{t('find.go')}</Button>
        {wrong && (
          <p id="find-wrong" className="late" role="alert">
            {t('queue.find.wrong')}
          </p>
        )}
      </form>
    </search>
  );
};
