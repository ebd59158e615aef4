import { refusals } from '../../../shared/domain/media.ts';
import { shownBytes } from '../dates.ts';
import { useLanguage } from '../language.tsx';
import { failureOf } from '../problem.ts';
import { textHook } from '../text.ts';
import { en } from './catalogue/en.ts';
import { type UploadKey, zh } from './catalogue/zh.ts';
import { type Fault, percentOf, type Upload } from './upload.ts';

export type { UploadKey } from './catalogue/zh.ts';

/** The sentences of uploads in the language in use; they come with the pages that send files. */
export const useUploadText = textHook<UploadKey>({ zh, en });

/** What stands beside the progress of an upload. */
export const progressValues = (done: number, total: number) => ({
  percent: percentOf(done, total),
  done: shownBytes(done),
  total: shownBytes(total),
});

/** Says why an upload failed, and what to do. */
const useUploadFault = (): ((fault: Fault) => string) => {
  const t = useUploadText();
  const { language } = useLanguage();
  return (fault) => {
    if (fault.kind === 'TYPE') return refusals.TYPE[language];
    if (fault.kind !== 'API') return t(`upload.fault.${fault.kind}`);
    const { title, issues, problem } = failureOf(fault.error, t);
    if (problem?.code === 'receipt-expired') return t('upload.fault.expired');
    if (problem?.code === 'quota-exceeded') return t('upload.fault.quota');
    return [title, ...issues.map(({ message }) => message)].join(' ');
  };
};

/** Says where an upload stands, in one sentence. */
export const useUploadStory = (): ((upload: Upload) => string) => {
  const t = useUploadText();
  const tellFault = useUploadFault();
  return ({ phase, file, done, fault, reason, unfinished }) => {
    switch (phase) {
      case 'failed':
        return fault === undefined ? t('upload.failed') : tellFault(fault);
      case 'refused':
        return reason ?? t('upload.refused');
      case 'different':
        return t('upload.different', { name: unfinished?.name ?? file.name });
      default:
        return t(`upload.${phase}`, progressValues(done, file.size));
    }
  };
};
