import type { Head } from '../../shared/domain/petition.ts';
import type { StaffCaller } from '../kit/caller.ts';
import { breaksRule } from './stated.ts';

/** What moves a clock or ends a case is approved by somebody who does not handle it. @throws Problem rule-broken */
export const notTheHandler = ({ handler }: Head, { id }: StaffCaller, path: string): void => {
  if (handler === id) breaksRule(path, 'second-person');
};
