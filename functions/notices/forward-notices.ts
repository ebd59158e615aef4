import { notices } from '../../shared/contract/notices.ts';
import { perform } from '../kit/context.ts';
import { fromStreamImage } from '../kit/dynamodb.ts';
import { environment, optionalSetting } from '../kit/environment.ts';
import { errorFields, log } from '../kit/log.ts';
import { noticeOf } from '../tables/notices.ts';
import type { Channel } from './channel.ts';
import { mailChannel } from './mail-channel.ts';
import { messageOf } from './message-of.ts';
import { smsChannel } from './sms-channel.ts';

/** The channels for which this place has an address. */
const channels = (): readonly Channel[] => {
  const [relay, domain, gateway] = ['MAIL_RELAY', 'MAIL_DOMAIN', 'SMS_GATEWAY'].map(optionalSetting);
  return [
    ...(relay === undefined || domain === undefined ? [] : [mailChannel({ relay, domain })]),
    ...(gateway === undefined ? [] : [smsChannel(gateway)]),
  ];
};

/**
 * Sends new notices by every channel that there is. A notice is new once; when a channel fails, it and what follows are
 * delivered again, and what another channel has had before carries the same name.
 */
export const forwardNotices = perform(notices.jobs.forwardNotices, async (records) => {
  const { ORIGIN } = environment('ORIGIN');
  const known = channels();
  for (const { dynamodb } of records) {
    const message = messageOf(noticeOf(fromStreamImage(dynamodb?.NewImage ?? {})).notice, ORIGIN);
    for (const { name, send } of known) {
      try {
        await send(message);
      } catch (error) {
        log('error', 'notice.unsent', { channel: name, notice: message.id, ...errorFields(error) });
        return [dynamodb?.SequenceNumber ?? ''];
      }
    }
  }
  return [];
});
