import { textHook } from '../kit/text.ts';
import { en } from './catalogue/en.ts';
import { type PortalKey, zh } from './catalogue/zh.ts';

/** The portal's sentences in the language in use. */
export const useText = textHook<PortalKey>({ zh, en });
