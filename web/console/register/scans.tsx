import { Button } from 'antd';
import { refusals } from '../../../shared/domain/media.ts';
import { shownBytes } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { fileFault } from '../../kit/upload/file-fault.ts';
import { useUploadText } from '../../kit/upload/upload-text.ts';
import { useCaseText } from '../case/text.ts';
import { FileChooser } from '../files/file-chooser.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

const Chosen = ({ file, onRemove }: { file: File; onRemove: () => void }) => {
  const t = useCaseText();
  const told = useUploadText();
  const { language } = useLanguage();
  const fault = fileFault(file);
  return (
    <li>
      <span className="file-name typed">{file.name}</span>
      <span className="quiet">{shownBytes(file.size)}</span>
      <Button size="small" aria-label={`${t('register.remove')} ${file.name}`} onClick={onRemove}>
        {t('register.remove')}
      </Button>
      {fault !== undefined && (
        <span className="file-wrong" role="alert">
          {fault === 'TYPE' ? refusals.TYPE[language] : told(`upload.fault.${fault}`)}
        </span>
      )}
    </li>
  );
};

/** Scans of the letter and the envelope, or what a visitor brought: sent once the petition is registered. */
export const Scans = ({ files, onFiles }: Props) => {
  const t = useCaseText();
  const same = (one: File, other: File) =>
    one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
  const add = (more: readonly File[]) =>
    onFiles([...files, ...more.filter((file) => !files.some((known) => same(known, file)))]);
  return (
    <Section title={t('register.scans')} letter="S" first="register_files">
      <div className="wide">
        <FileChooser id="register_files" onFiles={add} />
        <ul className="upload-rows">
          {files.map((file) => (
            <Chosen
              key={`${file.name} ${file.size} ${file.lastModified}`}
              file={file}
              onRemove={() => onFiles(files.filter((one) => one !== file))}
            />
          ))}
        </ul>
      </div>
    </Section>
  );
};
