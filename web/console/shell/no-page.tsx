import { Button, Result } from 'antd';
import { type Permission, permissions } from '../../../shared/domain/permission.ts';
import { useMe } from '../api.ts';
import { useText } from '../text.ts';

const Home = () => {
  const t = useText();
  return (
    <Button type="primary" href="#/">
      {t('home.open')}
    </Button>
  );
};

/** There is no such page. */
export const NotFound = () => {
  const t = useText();
  return <Result status="info" title={<h1>{t('notFound.title')}</h1>} subTitle={t('notFound.what')} extra={<Home />} />;
};

/** The person's roles do not include one that may use the page: says which do. */
export const NotAllowed = ({ needs }: { needs: Permission }) => {
  const t = useText();
  const { record } = useMe();
  const names = (roles: readonly string[]) => roles.join(t('list.and'));
  return (
    <Result
      status="warning"
      title={<h1>{t('notAllowed.title')}</h1>}
      subTitle={
        <>
          <p>{t('notAllowed.who', { roles: names(permissions[needs].map((role) => t(`role.${role}`))) })}</p>
          <p>{t('notAllowed.you', { roles: names(record.roles.map((role) => t(`role.${role}`))) })}</p>
        </>
      }
      extra={<Home />}
    />
  );
};
