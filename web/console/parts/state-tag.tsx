import { Tag } from 'antd';
import type { Procedure } from '../../../shared/domain/vocabulary.ts';
import { useText } from '../text.ts';

const colours: Partial<Record<Procedure, string>> = {
  RECEIVED: 'gold',
  TRIAGE: 'gold',
  AWAITING_MATERIALS: 'orange',
  INQUIRY: 'orange',
  ACCEPTED: 'blue',
  ASSIGNED: 'blue',
  HANDLING: 'blue',
  DECIDED: 'cyan',
  REPLIED: 'green',
  CLOSED: 'green',
  NOT_ACCEPTED: 'red',
};

/** Where the procedure stands, in words and colour. */
export const StateTag = ({ state }: { state: Procedure }) => {
  const t = useText();
  return <Tag color={colours[state] ?? 'default'}>{t(`procedure.${state}`)}</Tag>;
};
