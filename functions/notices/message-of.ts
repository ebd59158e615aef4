import { noticeWords } from '../../shared/attention-sentences.ts';
import { clockDefinitions } from '../../shared/domain/clocks/clock-definitions.ts';
import { type Notice, noticeIdOf } from '../../shared/domain/notice.ts';
import type { Message } from './channel.ts';

/** What a notice says outside the platform: reference, clock, due day, and where to read on after signing in. */
export const messageOf = (notice: Notice, origin: string): Message => {
  const { recipient, at, reference, clock, step, dueOn } = notice;
  const [name, words] = [clockDefinitions[clock.id].name, noticeWords[step]];
  const link = `${origin}/console/#/inbox`;
  return {
    id: noticeIdOf(notice),
    recipient,
    at,
    subject: { zh: `期限提醒 ${reference}`, en: `Clock of ${reference}` },
    text: {
      zh: `${reference}：“${name.zh}”${words.zh}。届满日 ${dueOn}。${link}`,
      en: `${reference}: “${name.en}” ${words.en}. Due ${dueOn}. ${link}`,
    },
  };
};
