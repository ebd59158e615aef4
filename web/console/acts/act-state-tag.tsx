import { Tag } from 'antd';
import type { Case } from '../case/case.ts';
import { useCaseText } from '../case/text.ts';

const colours = {
  COUNTS: 'green',
  BESIDE: 'blue',
  INCOMPLETE: 'orange',
  REPLACED: 'default',
  VOIDED: 'default',
} as const;

/** How an act stands, as a word. */
export const ActStateTag = ({ state }: { state: Case['acts'][number]['state'] }) => {
  const t = useCaseText();
  return <Tag color={colours[state]}>{t(`acts.state.${state}`)}</Tag>;
};
