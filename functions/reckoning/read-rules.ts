import type * as z from 'zod';
import { type RuleVersionView, reckoning } from '../../shared/contract/reckoning.ts';
import type { ClockDefinition, ClockLength, ExtensionRule } from '../../shared/domain/clocks/clock-definition.ts';
import { ClockId } from '../../shared/domain/clocks/clock-id.ts';
import type { RuleVersion } from '../../shared/domain/clocks/rule-version.ts';
import { handle } from '../kit/context.ts';
import type { Language } from '../kit/problem.ts';
import { reckoningOf } from '../tables/directory/loaded.ts';

type View = z.input<typeof RuleVersionView>;

const spanOf = (length: ClockLength | ExtensionRule['atMost']): View['clocks'][number]['length'] => {
  if ('months' in length) return { unit: 'months', count: length.months };
  if ('workingDays' in length) return { unit: 'workingDays', count: length.workingDays };
  return 'daysBefore' in length
    ? { unit: 'daysBefore', count: length.daysBefore }
    : { unit: 'calendarDays', count: length.calendarDays };
};

const clockView = (id: ClockId, definition: ClockDefinition, language: Language): View['clocks'][number] => {
  const { name, bound, starts, length, endsWith, source, flag, doubt, extension } = definition;
  return {
    id,
    name: name[language],
    bound,
    starts: starts[language],
    length: spanOf(length),
    endsWith: endsWith[language],
    source: source[language],
    flag,
    doubt: doubt?.[language],
    extension: extension && {
      atMost: spanOf(extension.atMost),
      source: extension.source[language],
      flag: extension.flag,
    },
  };
};

const versionView = ({ id, name, inForceFrom, flag, escalation, clocks }: RuleVersion, language: Language): View => ({
  id,
  name: name[language],
  inForceFrom,
  flag,
  escalation,
  clocks: ClockId.options.map((clock) => clockView(clock, clocks[clock], language)),
});

export const readRules = handle(reckoning.endpoints.readRules, async (_, { directory, language }) => {
  const { rules } = reckoningOf(await directory.loaded());
  return { versions: rules.map((version) => versionView(version, language)) };
});
