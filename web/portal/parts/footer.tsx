import { useText } from '../text.ts';

export const Footer = () => {
  const t = useText();
  return (
    <footer className="foot">
      <div className="width">
        <p>{t('footer.help')}</p>
        <p>{t('footer.danger')}</p>
        <p className="quiet">
          {t('footer.privacy')} <a href="/console/">{t('footer.staff')}</a> · <a href="/api/docs">{t('footer.api')}</a>
        </p>
      </div>
    </footer>
  );
};
