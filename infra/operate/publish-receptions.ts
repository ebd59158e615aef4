import { addDays, type Day, weekday } from '../../shared/domain/day.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { Slot, weeklySeries } from '../../shared/domain/reception/slot.ts';
import { type Connection, patiently } from './connection.ts';

const WEEKS = 8;

/** The next such day of the week (1 is Monday), a week from now at the earliest. */
const next = (day: Day, of: number): Day => addDays(day, 7 + ((of - weekday(day) + 7) % 7));

/** Publishes mornings of the procurator-general and afternoons of a deputy for some weeks; run again, they overlap and stay. */
export const publishReceptions = async (connection: Connection, office: string, today: Day): Promise<void> => {
  const hours = { minutes: 30, place: '12309检察服务中心一楼接待室', meeting: 'IN_PERSON' } as const;
  const morning = Slot.parse({ day: next(today, 2), from: '09:00', to: '12:00', ...hours });
  const afternoon = Slot.parse({ day: next(today, 4), from: '14:00', to: '17:00', ...hours });
  for (const [official, slot] of [
    [`pg-${office}`, morning],
    [`deputy-${office}-1`, afternoon],
  ] as const) {
    const body = { official: StaffId.parse(official), slots: weeklySeries(slot, WEEKS) };
    await patiently(() => connection.as(`clerk-${office}`).publishSlots({ body }));
  }
};
