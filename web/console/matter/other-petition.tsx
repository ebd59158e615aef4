import type { ReactNode } from 'react';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import type { Other } from './matter.ts';
import { useMatterText } from './text.ts';

/** Another petition: where it stands, and why it is here. What the caller may open is a link. */
export const OtherPetition = ({ other, children }: { other: Other; children: ReactNode }) => {
  const t = useMatterText();
  const { language } = useLanguage();
  const { reference, procuratorate, receivedOn, procedure, kind } = other;
  const why =
    'relation' in other
      ? [t(`matter.relation.${other.relation}`)]
      : [
          ...other.reasons.map((reason) => t(`matter.reason.${reason}`)),
          ...(other.share === undefined ? [] : [t('matter.share', { share: other.share })]),
        ];
  return (
    <li>
      {kind === undefined ? (
        <span className="code">{reference}</span>
      ) : (
        <a className="code" href={`#/cases/${reference}`}>
          {reference}
        </a>
      )}{' '}
      <StateTag state={procedure} />
      <p className="matter-facts">
        <strong>{why.join(' · ')}</strong>
      </p>
      <p className="matter-facts quiet">
        {[procuratorate.name, shownDay(receivedOn, language), ...(kind === undefined ? [] : [t(`kind.${kind}`)])].join(
          ' · ',
        )}
      </p>
      {children}
    </li>
  );
};
