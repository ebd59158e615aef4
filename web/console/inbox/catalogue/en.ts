import type { InboxKey } from './zh.ts';

export const en: Readonly<Record<InboxKey, string>> = {
  'inbox.what':
    'Here you are told when a clock of a case is about to run out, has run out, or is told upward. Notices are kept for 180 days.',
  'inbox.label': 'Notices about clocks, newest first',
  'inbox.none': 'No notices. When a deadline needs you, it will be here.',
  'inbox.older': 'There are no older notices.',
  'inbox.unread': 'Unread',
  'inbox.clock': '“{clock}” {sentence}',
  'inbox.due': 'Due',
  'inbox.elsewhere': '{office} handles the case; who the petitioner is and what they say is not shown to you.',
  'inbox.read': 'Mark as read',
  'inbox.readOne': 'Mark as read: {reference}, {clock}',
  'inbox.unreadOne': 'Mark as unread: {reference}, {clock}',
  'inbox.unmark': 'Mark as unread',
  'inbox.readAll': 'Mark all as read',
  'inbox.done': 'Marked as read: {count}.',
  'inbox.undo': 'Undo',
};
