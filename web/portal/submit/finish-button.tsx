import { isActive } from '../../kit/upload/upload.ts';
import { useUploadList } from '../../kit/upload/use-upload-list.ts';
import { holdTicket } from '../api.ts';
import { Confirmed } from '../parts/confirmed.tsx';
import { endUploads, uploadsOf } from '../parts/held-uploads.ts';
import { clearDone } from './session.ts';
import { useSubmitText } from './text.ts';

/** Takes reference and code off this device: asks before, unless they were saved and every file has left. */
export const FinishButton = ({ reference, saved }: { reference: string; saved: boolean }) => {
  const t = useSubmitText();
  const uploading = useUploadList(uploadsOf(reference)).some(isActive);
  const finish = () => {
    endUploads();
    holdTicket(undefined);
    clearDone();
  };
  return (
    <Confirmed
      label={t('done.saved')}
      question={uploading ? t('done.saved.uploading') : t('done.saved.question')}
      act={t('done.saved.act')}
      ask={uploading || !saved}
      onAct={finish}
    />
  );
};
