import { log } from '../kit/log.ts';
import type { Channel } from './channel.ts';

const WAIT_MS = 10_000;

/**
 * Short messages by a gateway of the house over HTTPS, which knows the number behind an account: no number is kept here.
 * The notice is the key by which the gateway knows one that it has had before.
 */
export const smsChannel = (gateway: string): Channel => ({
  name: 'sms',
  send: async ({ id, recipient, text }) => {
    const response = await fetch(gateway, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `${recipient} ${id}` },
      body: JSON.stringify({ to: recipient, text: text.zh }),
      // Only the address that was configured learns of a case.
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return;
    if (response.status >= 500 || response.status === 429)
      throw new Error(`The gateway of short messages answered ${response.status}`);
    log('warn', 'sms.refused', { notice: id, staff: recipient, status: response.status });
  },
});
