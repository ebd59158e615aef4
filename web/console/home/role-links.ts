import type { ComponentProps } from 'react';
import type { Role } from '../../../shared/domain/permission.ts';
import type { LinksCard } from './links-card.tsx';

type Links = ComponentProps<typeof LinksCard>;

const figures = { href: '#/figures', title: 'menu.figures', what: 'home.figures.what' } as const;

/** Roles that do not handle cases, and what they can do or read here. */
export const linksOf: Partial<Record<Role, Links>> = {
  administrator: {
    title: 'home.directory',
    links: [
      { href: '#/administration/staff', title: 'home.staff', what: 'home.staff.what' },
      { href: '#/administration/procuratorates', title: 'home.procuratorates', what: 'home.procuratorates.what' },
      { href: '#/plans', title: 'home.plans', what: 'home.plans.what' },
      figures,
    ],
  },
  auditor: {
    title: 'home.audit',
    note: 'home.audit.note',
    links: [
      { href: '#/cases', title: 'menu.cases', what: 'home.audit.cases' },
      figures,
      { href: '#/administration', title: 'menu.administration', what: 'home.audit.directory' },
    ],
  },
  editor: { title: 'home.editor', note: 'home.editor.note', links: [figures] },
  partner: { title: 'home.partner', note: 'home.partner.note', links: [figures] },
};
