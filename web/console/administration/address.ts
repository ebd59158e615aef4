import type { ProcuratorateCode } from '../../../shared/domain/id.ts';

/** The pages of administration. */
export const tabs = ['staff', 'procuratorates', 'calendar', 'rules', 'changes'] as const;
export type Tab = (typeof tabs)[number];
export const isTab = (text: string): text is Tab => tabs.some((tab) => tab === text);

/** The address of a page of administration, for a procuratorate. */
export const addressOf = (tab: Tab, office: ProcuratorateCode): string =>
  `#/administration/${tab}?${new URLSearchParams({ office })}`;
