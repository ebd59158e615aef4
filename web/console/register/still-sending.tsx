import type { Reference } from '../../../shared/domain/code.ts';
import { useCaseText } from '../case/text.ts';
import { UploadRows } from '../files/upload-rows.tsx';
import { useCaseUploads } from '../files/use-case-uploads.ts';

const nothing = () => {};

/** Scans of an earlier registration that are still on their way, or did not arrive. */
export const StillSending = ({ reference }: { reference: Reference }) => {
  const t = useCaseText();
  const { uploads, list } = useCaseUploads(reference, nothing);
  const left = list.filter(({ phase }) => phase !== 'linked');
  if (left.length === 0) return null;
  return (
    <section className="notice" aria-label={t('register.sending', { reference })}>
      <strong>{t('register.sending', { reference })}</strong>
      <UploadRows list={left} uploads={uploads} />
    </section>
  );
};
