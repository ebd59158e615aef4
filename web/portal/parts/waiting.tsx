import { useText } from '../text.ts';

export const Waiting = () => {
  const t = useText();
  return (
    <p className="waiting" role="status">
      {t('waiting')}
    </p>
  );
};
