import { progressValues, useUploadText } from '../../kit/upload/upload-text.ts';

interface Props {
  readonly name: string;
  readonly done: number;
  readonly bytes: number;
  /** The same in words, where it says more than how much has been sent. */
  readonly story?: string;
}

/** How far a file is, for the eye and for screen readers. */
export const FileProgress = ({ name, done, bytes, story }: Props) => {
  const t = useUploadText();
  const values = progressValues(done, bytes);
  return (
    <progress
      max={100}
      value={values.percent}
      aria-label={t('upload.name', { name })}
      aria-valuetext={story ?? t('upload.sending', values)}
    />
  );
};
