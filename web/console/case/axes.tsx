import type { Procedure } from '../../../shared/domain/vocabulary.ts';
import { shownDay } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

/** The way that most cases take; whoever left it stands beside it. */
const stations: readonly Procedure[] = ['RECEIVED', 'ACCEPTED', 'ASSIGNED', 'HANDLING', 'DECIDED', 'REPLIED', 'CLOSED'];

const Stations = ({ procedure }: { procedure: Procedure }) => {
  const t = useCaseText();
  const here = stations.indexOf(procedure);
  return (
    <ol className="stations">
      {stations.map((station, index) => (
        <li
          key={station}
          className={index < here ? 'passed' : undefined}
          aria-current={index === here ? 'step' : undefined}
        >
          {t(`procedure.${station}`)}
        </li>
      ))}
    </ol>
  );
};

/** The three axes of a case: where the procedure stands, what was decided, whether the matter is resolved. */
export const Axes = ({ found }: { found: Pick<Case, 'procedure' | 'decision' | 'resolution' | 'resolvedOn'> }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const { procedure, decision, resolution, resolvedOn } = found;
  return (
    <dl className="axes">
      <div className="axis wide">
        <dt>{t('axis.procedure')}</dt>
        <dd>
          <strong>{t(`procedure.${procedure}`)}</strong>
          {stations.includes(procedure) && <Stations procedure={procedure} />}
        </dd>
      </div>
      <div className={decision === 'NONE' ? 'axis' : 'axis settled'}>
        <dt>{t('axis.decision')}</dt>
        <dd>
          <strong>{t(`decision.${decision}`)}</strong>
        </dd>
      </div>
      <div className={resolvedOn === undefined ? 'axis' : 'axis settled'}>
        <dt>{t('axis.resolution')}</dt>
        <dd>
          <strong>{t(`resolution.${resolution}`)}</strong>
          {resolvedOn !== undefined && <span className="quiet"> {shownDay(resolvedOn, language)}</span>}
        </dd>
      </div>
    </dl>
  );
};
