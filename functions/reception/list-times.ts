import { reception } from '../../shared/contract/reception.ts';
import { handle } from '../kit/context.ts';
import { freeTimes } from './free-times.ts';
import { officialOf } from './officials.ts';

export const listTimes = handle(reception.endpoints.listTimes, async ({ query }, context) => {
  const { directory, language, fail } = context;
  const office = (await directory.procuratorate(query.procuratorate)) ?? fail('not-found');
  const free = await freeTimes(office.code, undefined, context);
  const officials = [...new Set(free.map(({ official }) => official))];
  return {
    procuratorate: { code: office.code, name: office.name[language] },
    officials: await Promise.all(officials.map((id) => officialOf(id, context))),
    times: free.map(({ taken: _, withdrawn: __, ...time }) => time),
  };
});
