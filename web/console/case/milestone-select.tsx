import { Select } from 'antd';
import { clockNeededBy, Milestone, milestones } from '../../../shared/domain/events/milestone.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

const ENDED: readonly string[] = ['met', 'met-late', 'cancelled'];

/** What may have happened: whatever waits for nothing, and what a clock of the case waits for; by the rule that speaks of it. */
export const MilestoneSelect = ({ clocks, ...bound }: { clocks: Case['clocks'] }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const open = clocks.filter(({ status }) => !ENDED.includes(status)).map(({ id }) => id);
  const possible = Milestone.options.filter((one) => {
    const needed = clockNeededBy(one);
    return needed === undefined || open.includes(needed);
  });
  const sources = [...new Set(possible.map((one) => milestones[one].source[language]))];
  return (
    <Select
      virtual={false}
      listHeight={400}
      options={sources.map((label) => ({
        label,
        options: possible
          .filter((one) => milestones[one].source[language] === label)
          .map((value) => ({ value, label: t(`milestone.${value}`) })),
      }))}
      {...bound}
    />
  );
};
