import * as z from 'zod';

const Settings = z.object({ issuer: z.url(), audience: z.string().optional(), clientId: z.string() });
const Discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  end_session_endpoint: z.url().optional(),
});

export interface Issuer {
  readonly clientId: string;
  readonly authorization: string;
  readonly token: string;
  readonly endSession: string | undefined;
}

const json = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
};

/** Which issuer signs staff in (OpenID Connect Discovery 1.0): the platform names it, nothing is built in. */
export const findIssuer = async (): Promise<Issuer> => {
  const settings = Settings.parse(await json('/api/settings.json'));
  const found = Discovery.parse(await json(`${settings.issuer}/.well-known/openid-configuration`));
  if (found.issuer !== settings.issuer) throw new Error(`${settings.issuer} calls itself ${found.issuer}`);
  return {
    clientId: settings.clientId,
    authorization: found.authorization_endpoint,
    token: found.token_endpoint,
    endSession: found.end_session_endpoint,
  };
};
