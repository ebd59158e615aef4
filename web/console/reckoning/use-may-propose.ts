import { levelOf } from '../../../shared/domain/organisation.ts';
import { useMe } from '../api.ts';

/** Whether the person changes what a whole province reckons by. */
export const useMayPropose = (): boolean => {
  const { record, may } = useMe();
  return may('directory:set') && levelOf(record.procuratorate) === 'PROVINCE';
};
