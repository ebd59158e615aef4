import { documents } from '../../shared/contract/documents.ts';
import { announceFile } from '../case/announce.ts';
import { handle } from '../kit/context.ts';

export const startUpload = handle(documents.endpoints.startUpload, ({ body }, context) =>
  announceFile(context.caller.reference, body, context),
);
