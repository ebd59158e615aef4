import { Files } from '../parts/files.tsx';
import { useText } from '../text.ts';

/** The files of the petition, and the choice of more. */
export const Documents = ({ reference, open }: { reference: string; open: boolean }) => {
  const t = useText();
  return (
    <section>
      <h2>{t('documents.title')}</h2>
      <Files reference={reference} open={open} />
    </section>
  );
};
