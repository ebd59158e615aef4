import { TextField } from '../parts/field.tsx';
import { useText } from '../text.ts';
import type { AnswerProps } from './answer-props.ts';
import { type Accused, nobody } from './draft.ts';

const MOST = 10;

/** The persons or units complained about; none is a good answer. */
export const Against = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useText();
  const set = (index: number, part: Partial<Accused>) =>
    onChange({ accused: draft.accused.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const remove = (index: number) => onChange({ accused: draft.accused.filter((_, at) => at !== index) });
  return (
    <>
      <p className="hint">{t('against.hint')}</p>
      {draft.accused.map((party, index) => {
        const path = `body.accused[${index}]`;
        return (
          // Parties have no identity of their own: their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <fieldset className="group" key={index}>
            <legend>{t('against.party', { number: index + 1 })}</legend>
            <TextField
              path={`${path}.name`}
              label={t('against.name')}
              optional={draft.accused.length === 1}
              value={party.name}
              issues={issues}
              onChange={(name) => set(index, { name })}
            />
            <TextField
              path={`${path}.unit`}
              label={t('against.unit')}
              optional
              wide
              value={party.unit}
              issues={issues}
              onChange={(unit) => set(index, { unit })}
            />
            <TextField
              path={`${path}.position`}
              label={t('against.position')}
              optional
              value={party.position}
              issues={issues}
              onChange={(position) => set(index, { position })}
            />
            {draft.accused.length > 1 && (
              <button type="button" className="link" onClick={() => remove(index)}>
                {t('against.remove', { number: index + 1 })}
              </button>
            )}
          </fieldset>
        );
      })}
      {draft.accused.length < MOST && (
        <button
          type="button"
          className="button plain"
          onClick={() => onChange({ accused: [...draft.accused, nobody] })}
        >
          {t('against.add')}
        </button>
      )}
    </>
  );
};
