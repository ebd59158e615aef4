import { useState } from 'react';

/** How the page looks on this device: the first of each is what it is without a choice. */
const looks = { text: ['normal', 'large'], contrast: ['normal', 'high'] } as const;
export type Preference = keyof typeof looks;

const keyOf = (name: Preference) => `everyletter.${name}`;

const isOn = (name: Preference): boolean => {
  try {
    return localStorage.getItem(keyOf(name)) === looks[name][1];
  } catch {
    return false; // storage may be switched off
  }
};

const show = (name: Preference, on: boolean) => {
  document.documentElement.dataset[name] = looks[name][on ? 1 : 0];
};

const remember = (name: Preference, on: boolean) => {
  try {
    localStorage.setItem(keyOf(name), looks[name][on ? 1 : 0]);
  } catch {
    // The choice then lasts until the page is left.
  }
};

/** Shows what was chosen on this device before anything is drawn. */
export const showPreferences = () => {
  for (const name of ['text', 'contrast'] as const) show(name, isOn(name));
};

/** One preference, and how to switch it; it is remembered on the device. */
export const usePreference = (name: Preference): readonly [boolean, () => void] => {
  const [on, setOn] = useState(() => isOn(name));
  const toggle = () => {
    setOn(!on);
    show(name, !on);
    remember(name, !on);
  };
  return [on, toggle];
};
