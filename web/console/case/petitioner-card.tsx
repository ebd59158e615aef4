import { Button, Card } from 'antd';
import { useRef, useState } from 'react';
import { useMe } from '../api.ts';
import type { Case } from './case.ts';
import { Identity } from './identity.tsx';
import type { Opened } from './opened.ts';
import { PurposeForm } from './purpose-form.tsx';
import { useCaseText } from './text.ts';

/** The petitioner: hidden until somebody says what for, and hidden again when the page is left. */
export const PetitionerCard = ({ found }: { found: Case }) => {
  const t = useCaseText();
  const { may } = useMe();
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const card = useRef<HTMLHeadingElement>(null);
  const { anonymous, representatives } = found;
  const settle = (now: Opened | undefined) => {
    setOpened(now);
    setAsking(false);
    card.current?.focus();
  };
  const group = representatives > 0 && <p>{t('petitioner.group', { count: representatives })}</p>;
  return (
    <Card
      title={
        <h2 ref={card} tabIndex={-1}>
          {t('case.petitioner')}
        </h2>
      }
    >
      {anonymous && <p className="quiet">{t('petitioner.anonymous')}</p>}
      {!anonymous && opened === undefined && (
        <>
          {group}
          {!asking && (
            <p className="quiet">{t(may('petitioner:open') ? 'petitioner.hidden' : 'petitioner.notYours')}</p>
          )}
          {!asking && may('petitioner:open') && (
            <Button block onClick={() => setAsking(true)}>
              {t('petitioner.open')}
            </Button>
          )}
          {asking && <PurposeForm reference={found.reference} onOpened={settle} onCancel={() => settle(undefined)} />}
        </>
      )}
      {opened !== undefined && <Identity opened={opened} onHide={() => settle(undefined)} />}
    </Card>
  );
};
