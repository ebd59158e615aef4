export interface OidcClient {
  client_id: string;
  redirect_uris: readonly string[];
  /** `native` clients may use any port of the loopback address; `web`, the rule, only what is registered. */
  application_type?: 'web' | 'native';
  /** Where a client may be sent after signing out; its redirect URIs when not given. */
  post_logout_redirect_uris?: readonly string[];
}

export interface OidcSettings {
  /** A directory of the issuer's own: made when missing, readable by its owner only. */
  data: string;
  /** The URL of the issuer, path included. */
  issuer: string;
  /** The `aud` of access tokens. */
  audience: string;
  clients: readonly OidcClient[];
  now(): Date;
}

export interface NewAccount {
  id: string;
  name: string;
  password: string;
}
