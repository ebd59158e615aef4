import type { ReactNode } from 'react';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { AnswerProps } from './answer-props.ts';
import { type Times, useTimes } from './api.ts';
import { shownMoment } from './moment.ts';
import { useReceptionText } from './text.ts';

const WithTimes = ({ office, children }: { office: string; children: (times: Times) => ReactNode }) => {
  const { times, failed, retry } = useTimes(office);
  if (failed !== undefined) return <FailureNotice error={failed} onRetry={retry} />;
  return times === undefined ? <Waiting /> : children(times);
};

/** A leading official, or whoever is free next. */
export const Whom = ({ wish, onChange, issues }: AnswerProps) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  return (
    <WithTimes office={wish.procuratorate}>
      {({ officials, times, procuratorate }) => {
        const [first] = times;
        if (first === undefined) return <p className="notice">{t('rec.whom.none', { office: procuratorate.name })}</p>;
        const nameOf = (id: string) => officials.find((one) => one.id === id)?.name ?? id;
        const next = { when: shownMoment(first, language), name: nameOf(first.official) };
        return (
          <Radios
            path="body.official"
            legend={t('rec.whom.legend')}
            issues={issues}
            value={wish.official || undefined}
            onChange={(official) =>
              onChange({ official, officialName: official === 'next' ? '' : nameOf(official), day: '', from: '' })
            }
            choices={[
              { value: 'next', label: t('rec.whom.next'), hint: t('rec.whom.next.hint', next) },
              ...officials.map(({ id, name, post }) => {
                const own = times.find((time) => time.official === id) ?? first;
                return {
                  value: String(id),
                  label: name,
                  hint: t('rec.whom.hint', { post, when: shownMoment(own, language) }),
                };
              }),
            ]}
          />
        );
      }}
    </WithTimes>
  );
};

/** A day, then a time of it. */
export const When = ({ wish, onChange, issues }: AnswerProps) => {
  const t = useReceptionText();
  const { language } = useLanguage();
  return (
    <WithTimes office={wish.procuratorate}>
      {({ times, procuratorate }) => {
        const own = times.filter(({ official }) => official === wish.official);
        if (own.length === 0) return <p className="notice">{t('rec.whom.none', { office: procuratorate.name })}</p>;
        const days = [...new Set(own.map(({ day }) => day))];
        const ofDay = own.filter(({ day }) => day === wish.day);
        return (
          <>
            <Field path="body.day" label={t('rec.when.day')} issues={issues}>
              {(id, describedBy) => (
                <select
                  id={id}
                  className="wide"
                  aria-describedby={describedBy}
                  value={wish.day}
                  onChange={({ target }) => onChange({ day: target.value, from: '' })}
                >
                  <option value="">{t('rec.where.choose')}</option>
                  {days.map((day) => (
                    <option key={day} value={day}>
                      {t('rec.when.dayOf', {
                        day: shownDay(day, language, 'long'),
                        count: own.filter((time) => time.day === day).length,
                      })}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            {ofDay.length > 0 && (
              <Radios
                path="body.at"
                legend={t('rec.when.time')}
                issues={issues}
                value={wish.from || undefined}
                onChange={(from) => onChange({ from })}
                choices={ofDay.map(({ from, until, place, meeting }) => ({
                  value: String(from),
                  label: `${from}–${until}`,
                  hint: `${t(`rec.meeting.${meeting}`)} · ${place}`,
                }))}
              />
            )}
          </>
        );
      }}
    </WithTimes>
  );
};
