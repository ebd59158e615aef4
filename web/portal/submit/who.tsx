import { Radios } from '../parts/radios.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useSubmitText } from './text.ts';

export const Who = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <Radios
      path="body.named"
      legend={<span className="hidden">{t('step.who.title')}</span>}
      choices={[
        { value: 'named', label: t('who.named'), hint: t('who.named.hint') },
        { value: 'anonymous', label: t('who.anonymous'), hint: t('who.anonymous.hint') },
      ]}
      value={draft.named}
      onChange={(named) => onChange({ named })}
      issues={issues}
    />
  );
};
