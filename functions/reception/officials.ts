import type { StaffId } from '../../shared/domain/id.ts';
import type { PartsOf } from '../kit/context.ts';
import type { Language } from '../kit/problem.ts';

/** A leading official as the public knows them; the bare id of one who is in the directory no more. */
export const officialOf = async (
  id: StaffId,
  { directory, language }: PartsOf<{ directory: 'read' }> & { readonly language: Language },
) => {
  const found = await directory.colleague(id);
  return { id, name: found?.name[language] ?? id, post: found?.post[language] ?? '' };
};
