import { Radios } from '../parts/radios.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useSubmitText } from './text.ts';

export const Group = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <Radios
      path="body.group"
      legend={<span className="hidden">{t('step.group.title')}</span>}
      choices={[
        { value: 'self', label: t('group.self'), hint: t('group.self.hint') },
        { value: 'group', label: t('group.group'), hint: t('group.group.hint') },
      ]}
      value={draft.group}
      onChange={(group) => onChange({ group })}
      issues={issues}
    />
  );
};
