import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { inSubtree } from '../../../shared/domain/organisation.ts';
import { useMe } from '../api.ts';

/** Whether the person administers a procuratorate: their own, or one below it. */
export const useMayChange = () => {
  const { record, may } = useMe();
  return (office: ProcuratorateCode): boolean => may('directory:set') && inSubtree(office, record.procuratorate);
};
