import { Kind } from '../../../shared/domain/vocabulary.ts';
import { Radios } from '../parts/radios.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useSubmitText } from './text.ts';

export const KindChoice = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <>
      <p className="hint">{t('kind.hint')}</p>
      <Radios
        path="body.kind"
        legend={<span className="hidden">{t('step.kind.title')}</span>}
        choices={Kind.options.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`help.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        issues={issues}
      />
    </>
  );
};
