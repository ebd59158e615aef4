import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { mayTake } from '../../../shared/domain/transition.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe } from '../api.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { CardOfCase, kept, useDeeds } from './card.tsx';
import type { Matter, Other } from './matter.ts';
import { type Deed, MatterForm } from './matter-form.tsx';
import { OtherPetition } from './other-petition.tsx';
import { useMatterText } from './text.ts';

interface Props {
  readonly reference: string;
  readonly version: number;
  /** Whether this petition may still be continued under another one. */
  readonly open: boolean;
  /** Whether its merger into another one may be undone. */
  readonly merged: boolean;
  /** What the petitioner says to be new. */
  readonly newEvidence?: string | undefined;
  readonly onChanged: () => Promise<void>;
}

/** What follows from a link, for a person to decide. */
const Proposals = ({ linked, newEvidence }: { linked: Matter['linked']; newEvidence: string | undefined }) => {
  const t = useMatterText();
  return linked
    .filter(({ relation }) => relation === 'REPEAT')
    .map(({ reference, final, resolution }) => {
      const resolved = resolution === 'ACCEPTED_BY_PETITIONER' || resolution === 'SUBSTANTIVELY_RESOLVED';
      if (final === undefined && !resolved) return null;
      return (
        <Alert
          key={reference}
          className="gap-below"
          type="info"
          showIcon
          title={final === undefined ? t('matter.recurred') : t('matter.final', { ground: t(`ground.${final}`) })}
          description={
            final === undefined || newEvidence === undefined ? undefined : (
              <>
                {t('matter.evidence')}
                <p className="typed">{newEvidence}</p>
              </>
            )
          }
        />
      );
    });
};

/** Petitions that may be the same matter, and those that were linked: a person says what they are to each other. */
export const MatterCard = ({ reference, version, open, merged, newEvidence, onChanged }: Props) => {
  const t = useMatterText();
  const api = useApi();
  const { may } = useMe();
  const { language } = useLanguage();
  const [asked, setAsked] = useState<{ readonly deed: Deed; readonly other: string }>();
  const [failed, setFailed] = useState<unknown>();
  const params = { id: reference };
  const { heading, settle, done } = useDeeds({
    onSettled: () => setAsked(undefined),
    said: t('matter.done'),
    onChanged,
  });
  const query = useQuery({
    queryKey: ['matter', reference, version, language],
    queryFn: () => api.findSimilar({ params }),
    ...kept,
  });
  const link = async (other: string, relation: 'SAME_MATTER' | 'REPEAT') => {
    setFailed(undefined);
    try {
      await api.linkMatter({ params, version, body: { other, relation } });
      await done();
    } catch (problem) {
      setFailed(problem);
    }
  };
  const send = (text: string) => {
    const other = asked?.other ?? '';
    if (asked?.deed === 'separate') return api.separatePetition({ params, version, body: { reason: text } });
    return asked?.deed === 'merge'
      ? api.mergePetition({ params, version, body: { into: other, ...(text ? { explanation: text } : {}) } })
      : api.unlinkMatter({ params, version, body: { other, reason: text } });
  };
  // Only under a petition of the same person that is still open; the platform looks closer.
  const isFit = (other: Other) =>
    mayTake('takeIn', other.procedure) && ('relation' in other || other.reasons.includes('PERSON'));
  const mayMerge = (other: Other) => open && other.kind !== undefined && isFit(other) && may('petition:triage');
  const merge = (other: Other) =>
    mayMerge(other) && (
      <Button onClick={() => setAsked({ deed: 'merge', other: other.reference })}>{t('matter.merge')}</Button>
    );
  const mayLink = may('petition:link');
  const maySeparate = merged && may('petition:triage');
  const form = (other: Other) =>
    asked?.other === other.reference && (
      <MatterForm {...asked} reference={asked.other} send={send} onDone={() => void done()} onCancel={settle} />
    );
  return (
    <CardOfCase className="matter" heading={heading} query={query} title={t('matter.title')}>
      {(data) => (
        <>
          {failed !== undefined && <FailureAlert error={failed} />}
          <Proposals linked={data.linked} newEvidence={newEvidence} />
          {data.linked.length > 0 && (
            <section>
              <h3>{t('matter.linked')}</h3>
              <ul>
                {data.linked.map((other) => (
                  <OtherPetition key={other.reference} other={other}>
                    {form(other) || (
                      <Space className="gap" wrap>
                        {other.relation === 'MERGED_INTO' && maySeparate && (
                          <Button onClick={() => setAsked({ deed: 'separate', other: other.reference })}>
                            {t('matter.separate')}
                          </Button>
                        )}
                        {!other.relation.startsWith('MERGED') && merge(other)}
                        {!other.relation.startsWith('MERGED') && mayLink && (
                          <Button onClick={() => setAsked({ deed: 'unlink', other: other.reference })}>
                            {t('matter.unlink')}
                          </Button>
                        )}
                      </Space>
                    )}
                  </OtherPetition>
                ))}
              </ul>
            </section>
          )}
          {data.similar.length > 0 && (
            <section>
              <h3>{t('matter.similar')}</h3>
              <p className="quiet">{t('matter.similar.text')}</p>
              <ul>
                {data.similar.map((other) => (
                  <OtherPetition key={other.reference} other={other}>
                    {form(other) || (
                      <Space className="gap" wrap>
                        {mayLink && (
                          <>
                            <Button onClick={() => void link(other.reference, 'SAME_MATTER')}>
                              {t('matter.link')}
                            </Button>
                            <Button onClick={() => void link(other.reference, 'REPEAT')}>{t('matter.repeat')}</Button>
                          </>
                        )}
                        {merge(other)}
                      </Space>
                    )}
                  </OtherPetition>
                ))}
              </ul>
              {data.more && <p className="quiet">{t('matter.more')}</p>}
            </section>
          )}
          {data.similar.length + data.linked.length === 0 && <p className="quiet">{t('matter.none')}</p>}
        </>
      )}
    </CardOfCase>
  );
};
