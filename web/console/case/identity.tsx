import { Button } from 'antd';
import type { Person } from '../../../shared/domain/person.ts';
import type { Opened } from './opened.ts';
import { useCaseText } from './text.ts';

const PersonFacts = ({ person }: { person: Person }) => {
  const t = useCaseText();
  const { name, identity, phone, address } = person;
  const facts = [
    [t('person.name'), name],
    ...(identity === undefined ? [] : [[t(`identity.${identity.type}`), identity.number]]),
    [t('person.phone'), phone],
    [t('person.address'), address],
  ].filter(([, value]) => value !== undefined);
  return (
    <dl className="person">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="typed">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Who the petitioner is, and whom a group has chosen to speak for it. */
export const Identity = ({ opened, onHide }: { opened: Opened; onHide: () => void }) => {
  const t = useCaseText();
  const { purpose, who } = opened;
  return (
    <>
      {who.petitioner === undefined ? (
        <p className="quiet">{t('petitioner.erased')}</p>
      ) : (
        <PersonFacts person={who.petitioner} />
      )}
      {who.representatives.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two persons may bear one name, and the list never changes
        <section key={index}>
          <h3>{t('petitioner.representative', { number: index + 1 })}</h3>
          <PersonFacts person={person} />
        </section>
      ))}
      <p className="quiet" role="status">
        {t('petitioner.opened', { purpose: t(`purpose.${purpose}`) })}
      </p>
      <Button block onClick={onHide}>
        {t('petitioner.hide')}
      </Button>
    </>
  );
};
