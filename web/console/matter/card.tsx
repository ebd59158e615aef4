import './matter.css';
import { keepPreviousData, type UseQueryResult } from '@tanstack/react-query';
import { App, Card } from 'antd';
import { type ReactNode, type RefObject, useRef } from 'react';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { Loading } from '../parts/loading.tsx';

/** How the answer for a card is kept: as long as the case is this version, and in sight until the next is there. */
export const kept = { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

interface Deeds {
  /** Takes back what was begun. */
  readonly onSettled: () => void;
  /** What is said when something was done. */
  readonly said: string;
  /** The case is another version now. */
  readonly onChanged: () => Promise<void>;
}

/** What follows a deed on a card: the focus at its heading, a word, and the case anew. */
export const useDeeds = ({ onSettled, said, onChanged }: Deeds) => {
  const { message } = App.useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const settle = () => {
    onSettled();
    heading.current?.focus();
  };
  const done = async () => {
    settle();
    void message.success(said);
    await onChanged();
  };
  return { heading, settle, done };
};

interface Props<T> {
  readonly className: string;
  readonly title: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: NonNullable<T>) => ReactNode;
}

/** The frame of a card beside a case. */
export const CardOfCase = <T,>({ className, title, heading, query, children }: Props<T>) => {
  const { data, error, refetch } = query;
  return (
    <Card
      className={`${className} not-printed`}
      title={
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
      }
    >
      {error && <FailureAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && children(data)}
    </Card>
  );
};
