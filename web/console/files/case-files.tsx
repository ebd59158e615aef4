import type { Reference } from '../../../shared/domain/code.ts';
import { FileChooser } from './file-chooser.tsx';
import { UploadRows } from './upload-rows.tsx';
import { useCaseUploads } from './use-case-uploads.ts';

interface Props {
  readonly reference: Reference;
  readonly onLinked: () => void;
  /** Whether more files may be chosen here. */
  readonly open: boolean;
}

/** Files that staff add to a case. */
export const CaseFiles = ({ reference, onLinked, open }: Props) => {
  const { uploads, list } = useCaseUploads(reference, onLinked);
  return (
    <div className="not-printed">
      {open && <FileChooser onFiles={uploads.add} />}
      {/* What was linked stands among the documents. */}
      <UploadRows list={list.filter(({ phase }) => phase !== 'linked')} uploads={uploads} />
    </div>
  );
};
