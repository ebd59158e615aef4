import { forgetPassing } from '../../kit/device-store.ts';
import { pagesBehind } from '../../kit/route.ts';

/** Where a quick exit leads: a page that tells nothing about the one before. */
const NEUTRAL = 'https://www.gov.cn/';
const STEP_MS = 400;

type Duty = () => unknown;
const duties = new Set<Duty>();

/** What else must be forgotten when somebody leaves in a hurry; a promise is waited for, a little while. */
export const onLeaving = (duty: Duty): void => void duties.add(duty);

const atMost = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, STEP_MS))]);

const travelled = (travel: () => void): Promise<unknown> =>
  atMost(
    new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
      travel();
    }),
  );

/** Takes the pages of this site out of the history, as far as a browser lets a page do that. */
const forgetPages = async () => {
  const behind = pagesBehind();
  if (behind > 0) await travelled(() => history.go(-behind));
  // A new entry cuts off everything that lay ahead.
  history.pushState(null, '', '/');
  await travelled(() => history.back());
};

let leaving = false;

/** Clears screen, memory and device at once, and puts a neutral page in the place of this one. */
export const leave = async (farewell: string): Promise<void> => {
  if (leaving) return;
  leaving = true;
  const work = [...duties].map((duty) => duty());
  const said = document.createElement('p');
  said.className = 'hidden';
  said.setAttribute('role', 'alert');
  document.body.replaceChildren(said);
  said.textContent = farewell;
  document.title = '\u200e';
  sessionStorage.clear();
  // Brought back by the browser as it was left, the page begins anew.
  addEventListener('pageshow', ({ persisted }) => persisted && location.replace('/'));
  await atMost(Promise.allSettled(work).then(forgetPassing));
  await forgetPages();
  location.replace(NEUTRAL);
};
