import type { Petition } from './petition.ts';
import { useFollowText } from './text.ts';

/** The three questions that are never mixed: where it stands, what was decided, whether the matter is resolved. */
export const Axes = ({ petition: { procedure, decision, resolution } }: { petition: Petition }) => {
  const t = useFollowText();
  return (
    <section>
      <h2>{t('case.axes')}</h2>
      <dl className="axes">
        <div>
          <dt>{t('case.procedure')}</dt>
          <dd>
            <strong>{t(`procedure.${procedure}`)}</strong>
          </dd>
        </div>
        <div>
          <dt>{t('case.decision')}</dt>
          <dd>
            <strong>{t(`decision.${decision}`)}</strong>
            <p>{t(`means.decision.${decision}`)}</p>
          </dd>
        </div>
        <div>
          <dt>{t('case.resolution')}</dt>
          <dd>
            <strong>{t(`resolution.${resolution}`)}</strong>
            <p>{t(`means.resolution.${resolution}`)}</p>
          </dd>
        </div>
      </dl>
    </section>
  );
};
