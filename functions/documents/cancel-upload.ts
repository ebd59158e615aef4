import { documents } from '../../shared/contract/documents.ts';
import { giveUpFile } from '../case/give-up.ts';
import { handle } from '../kit/context.ts';

export const cancelUpload = handle(documents.endpoints.cancelUpload, ({ params }, context) =>
  giveUpFile(context.caller.reference, params.document, context),
);
