import { Button } from 'antd';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { DueDay } from '../parts/due-day.tsx';
import { useInboxText } from './text.ts';

export type NoticeView = ResultOf<Endpoints['listNotices']>['notices'][number];

interface Props {
  readonly notice: NoticeView;
  readonly today: Day;
  readonly onMark: (notice: NoticeView, read: boolean) => void;
}

/** One notice: which clock of which case, when it is due, and the way to the case. Who opens the case has read it. */
export const NoticeRow = ({ notice, today, onMark }: Props) => {
  const t = useInboxText();
  const { language } = useLanguage();
  const { reference, procuratorate, clock, sentence, dueOn, at, read, opens } = notice;
  const about = { reference, clock: clock.name };
  return (
    <li className={read ? 'clock-notice' : 'clock-notice new'}>
      <p className="clock-notice-what">
        {!read && <span className="clock-notice-new">{t('inbox.unread')}</span>}
        {t('inbox.clock', { clock: clock.name, sentence })}
      </p>
      <p className="clock-notice-case">
        {opens ? (
          <a
            className="code"
            data-case={reference}
            href={`#/cases/${reference}`}
            onClick={() => read || onMark(notice, true)}
          >
            {reference}
          </a>
        ) : (
          <span className="code">{reference}</span>
        )}
        <span>
          {t('inbox.due')} <DueDay day={dueOn} today={today} />
        </span>
        <time dateTime={at}>{shownInstant(at, language)}</time>
      </p>
      {!opens && <p className="quiet">{t('inbox.elsewhere', { office: procuratorate.name })}</p>}
      <Button
        size="small"
        aria-label={t(read ? 'inbox.unreadOne' : 'inbox.readOne', about)}
        onClick={() => onMark(notice, !read)}
      >
        {t(read ? 'inbox.unmark' : 'inbox.read')}
      </Button>
    </li>
  );
};
