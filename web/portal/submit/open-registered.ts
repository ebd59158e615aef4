import type { PublicClient } from '../../../shared/contract/client/public-client.ts';
import { holdTicket } from '../api.ts';
import type { Registered } from './registered.ts';

/** Opens the petition that was just registered, as its petitioner does later. */
export const openRegistered = async (api: PublicClient, { reference, queryCode }: Registered): Promise<void> => {
  const { token } = await api.openReceipt({ body: { reference, queryCode } });
  holdTicket(token, { reference, queryCode });
};
