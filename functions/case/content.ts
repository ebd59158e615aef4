import type * as z from 'zod';
import { Submission } from '../../shared/contract/views/petition-view.ts';
import type { Seal } from '../kit/seal.ts';

const Content = Submission.omit({ kind: true, procuratorate: true });

/** What was said, and by whom; nothing where it was erased. */
export const openContent = (sealed: Uint8Array | undefined, seal: Seal): z.infer<typeof Content> =>
  sealed === undefined ? { text: '' } : Content.parse(JSON.parse(seal.open('content', sealed)));
