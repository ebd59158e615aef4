import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useNameOf, useOffices } from '../api.ts';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

/** What happened to a case beyond the plain course: each fact only when it is one. */
export const useFurtherFacts = (found: Case): readonly (readonly [label: string, value: string])[] => {
  const t = useCaseText();
  const nameOf = useNameOf();
  const offices = useOffices();
  const { language } = useLanguage();
  const office = (code: string | undefined) => (code && offices.get(code)?.name[language]) ?? code ?? '';
  const day = (text: string) => shownDay(text, language);
  const { matter, transfer, first, supervisedBy, materials, attempts, review, corrections = [] } = found;
  const fact = <T>(value: T | undefined, label: string, said: (known: T) => string): (readonly [string, string])[] =>
    value === undefined ? [] : [[label, said(value)]];
  return [
    ...fact(matter, t('case.matter'), (one) => t(`matter.${one}`)),
    ...fact(transfer, t('case.transfer'), ({ state, on, organ, office: code }) =>
      t(`case.transfer.${state}`, { day: day(on), to: organ ?? office(code) }),
    ),
    ...fact(first, t('case.first'), (one) =>
      t('case.first.who', { office: office(one.office), staff: nameOf(one.staff) }),
    ),
    ...fact(supervisedBy, t('case.supervisedBy'), office),
    ...fact(materials, t('case.materials'), ({ askedOn, completeOn }) =>
      [
        t('case.materials.asked', { day: day(askedOn) }),
        ...(completeOn === undefined ? [] : [t('case.materials.complete', { day: day(completeOn) })]),
      ].join(t('list.separator')),
    ),
    ...fact(attempts, t('case.attempts'), (ways) => ways.map((way) => t(`means.${way}`)).join(t('list.separator'))),
    ...fact(review, t('case.review'), ({ round, reviewer, outcome }) =>
      [
        t('case.review.round', { round }),
        ...(reviewer === undefined ? [] : [nameOf(reviewer)]),
        ...(outcome === undefined ? [] : [t(`outcome.${outcome}`)]),
      ].join(t('list.separator')),
    ),
    ...fact(corrections.length === 0 ? undefined : corrections, t('case.corrections'), (all) =>
      all
        .map(({ instrument, stage, dueOn }) =>
          t('case.corrections.row', {
            instrument: t(`instrument.${instrument}`),
            stage: t(`correction.${stage}`),
            day: day(dueOn),
          }),
        )
        .join(t('list.separator')),
    ),
  ];
};
