import type { Notice, NoticeId } from '../../shared/domain/notice.ts';
import type { Bilingual } from '../../shared/problems.ts';

/** A notice as it leaves the platform, without anything of the matter or of persons. */
export interface Message {
  readonly id: NoticeId;
  readonly recipient: Notice['recipient'];
  readonly at: Notice['at'];
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

/** A way to reach somebody besides the inbox. */
export interface Channel {
  readonly name: string;
  /**
   * Sends a message. What the other side will never take is logged and done with.
   * @throws Error when it may be tried again
   */
  readonly send: (message: Message) => Promise<void>;
}
