import { type ClientOf, type ClientOptions, clientOf } from './client/send.ts';
import { type Endpoints, endpoints } from './index.ts';

/** One method per operation of the platform. */
export type Client = ClientOf<Endpoints>;

/** A typed client for the platform's API, made from the contract. */
export const createClient = (options: ClientOptions): Client => clientOf(endpoints, options);
