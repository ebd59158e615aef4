import { textHook } from '../kit/text.ts';
import { en } from './catalogue/en.ts';
import { type ConsoleKey, zh } from './catalogue/zh.ts';

/** The console's sentences in the language in use. */
export const useText = textHook<ConsoleKey>({ zh, en });
