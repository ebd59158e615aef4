import * as z from 'zod';
import { Day } from '../day.ts';
import { ProcuratorateCode } from '../id.ts';
import { Text } from '../text.ts';

/** To whom a petition is transferred: a procuratorate of the platform, or an organ outside it, by name. */
export const Receiver = z.union([
  z.strictObject({ office: ProcuratorateCode }),
  z.strictObject({ organ: Text(2, 100) }),
]);
export type Receiver = z.infer<typeof Receiver>;

/** The transfer of a petition as it stands: it stays open on the sender's side until it is acknowledged (NPR art. 23). */
export const Transfer = z.strictObject({
  to: Receiver,
  on: Day,
  state: z.enum(['PENDING', 'OBJECTED', 'ACKNOWLEDGED']),
});
export type Transfer = z.infer<typeof Transfer>;

/** Who received a petition first: visible on every transfer (首办责任). */
export const First = z.strictObject({ office: ProcuratorateCode, staff: z.string() });
export type First = z.infer<typeof First>;
