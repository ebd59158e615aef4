import { Button } from 'antd';
import { useState } from 'react';
import type { LetterKind } from '../../../shared/paper/letter-facts.ts';
import { useMe } from '../api.ts';
import { LetterDrawer } from './letter-drawer.tsx';
import { useLetterText } from './text.ts';

interface Props {
  readonly reference: string;
  readonly seq: number;
  readonly kind: LetterKind;
}

/** The way from an event to its letter, for those who may know who the petitioner is. */
export const LetterButton = ({ reference, seq, kind }: Props) => {
  const t = useLetterText();
  const { may } = useMe();
  const [open, setOpen] = useState(false);
  if (!may('petitioner:open')) return null;
  return (
    <>
      <Button size="small" aria-label={`${t('letter.open')} ${t(`letter.kind.${kind}`)}`} onClick={() => setOpen(true)}>
        {t('letter.open')}
      </Button>
      {open && <LetterDrawer reference={reference} seq={seq} kind={kind} onClose={() => setOpen(false)} />}
    </>
  );
};
