import type { ReactNode } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { fieldId } from '../../kit/problem.ts';
import { useText } from '../text.ts';

interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

interface Props<V extends string> {
  readonly path: string;
  readonly legend: ReactNode;
  readonly choices: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly issues: readonly Issue[];
}

/** One choice of a few, each with a large area to press. */
export const Radios = <V extends string>({ path, legend, choices, value, onChange, issues }: Props<V>) => {
  const t = useText();
  const name = fieldId(path);
  const issue = issues.find((one) => one.path === path);
  return (
    <fieldset className={issue ? 'field wrong' : 'field'} aria-describedby={issue ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {issue && (
        <p className="error" id={`${name}-error`}>
          <span className="hidden">{t('error.prefix')} </span>
          {issue.message}
        </p>
      )}
      {choices.map((choice, index) => {
        const id = index === 0 ? name : `${name}-${choice.value}`;
        return (
          <div className="radio" key={choice.value}>
            <input
              type="radio"
              id={id}
              name={name}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              aria-describedby={choice.hint === undefined ? undefined : `${id}-hint`}
            />
            <label htmlFor={id}>{choice.label}</label>
            {choice.hint !== undefined && (
              <p className="hint" id={`${id}-hint`}>
                {choice.hint}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
};
