import './files.css';
import { type DragEvent, useId, useState } from 'react';
import { acceptedFiles } from '../../kit/upload/file-fault.ts';
import { useCaseText } from '../case/text.ts';

/** Chooses files: by button, or dropped where they belong. */
export const FileChooser = ({ id, onFiles }: { id?: string; onFiles: (files: readonly File[]) => void }) => {
  const t = useCaseText();
  const hint = useId();
  const own = useId();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: who cannot drag has the button inside
    <div
      className={over ? 'file-chooser over' : 'file-chooser'}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        id={id ?? own}
        type="file"
        multiple
        accept={acceptedFiles}
        aria-describedby={hint}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again after it was mended.
          target.value = '';
        }}
      />
      <label htmlFor={id ?? own}>{t('files.choose')}</label>
      <p id={hint}>{t('files.hint')}</p>
    </div>
  );
};
