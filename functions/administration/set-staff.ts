import { administration } from '../../shared/contract/administration.ts';
import { issueSentences } from '../../shared/sentences.ts';
import { handle } from '../kit/context.ts';

export const setStaff = handle(administration.endpoints.setStaff, async ({ body }, { directory, language }) => {
  const results = await Promise.all(
    body.staff.map(async (person) => {
      const office = await directory.procuratorate(person.procuratorate);
      if (office === undefined)
        return {
          id: person.id,
          status: 'refused',
          reason: issueSentences['unknown-procuratorate']?.[language],
        } as const;
      await directory.putStaffMember(person);
      return { id: person.id, status: 'set' } as const;
    }),
  );
  return { results };
});
