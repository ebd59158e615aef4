import { log } from '../kit/log.ts';
import type { Channel, Message } from './channel.ts';
import { isFinal, sendMail } from './smtp.ts';

export interface MailSettings {
  /** `smtp://host:port` or `smtps://host:port`: a relay that takes mail from this network. */
  readonly relay: string;
  /** Mailboxes are named like the accounts of the staff, in this domain. */
  readonly domain: string;
}

const LINE = 76;
const encoded = (text: string) => Buffer.from(text).toString('base64');
const word = (text: string) => `=?utf-8?B?${encoded(text)}?=`;

/** The mail of a message (RFC 5322), all in ASCII. The same notice has the same Message-ID, however often it is sent. */
export const mailOf = ({ id, recipient, at, subject, text }: Message, { domain }: MailSettings): string =>
  [
    `From: ${word('件件有回音')} <everyletter@${domain}>`,
    `To: <${recipient}@${domain}>`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${encoded(`${id} ${recipient}`).replaceAll('=', '').replaceAll('/', '_').replaceAll('+', '-')}@${domain}>`,
    `Subject: ${word(subject.zh)} ${word(`/ ${subject.en}`)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded(`${text.zh}\n\n${text.en}\n`).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
    '',
  ].join('\r\n');

/** Mail by SMTP. */
export const mailChannel = (settings: MailSettings): Channel => ({
  name: 'mail',
  send: async (message) => {
    const envelope = { from: `everyletter@${settings.domain}`, to: `${message.recipient}@${settings.domain}` };
    try {
      await sendMail(new URL(settings.relay), envelope, mailOf(message, settings));
    } catch (error) {
      if (!isFinal(error)) throw error;
      log('warn', 'mail.refused', { notice: message.id, staff: message.recipient });
    }
  },
});
