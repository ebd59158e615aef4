export const zh = {
  'inbox.what': '案件期限即将届满、已经超期或者逐级上报时，在这里告知您。消息保留 180 天。',
  'inbox.label': '期限消息，最新的在前',
  'inbox.none': '没有消息。有期限需要您留意时，会出现在这里。',
  'inbox.older': '没有更早的消息了。',
  'inbox.unread': '未读',
  'inbox.clock': '“{clock}”{sentence}',
  'inbox.due': '届满日',
  'inbox.elsewhere': '案件在{office}办理，您看不到信访人身份和信访内容。',
  'inbox.read': '标为已读',
  'inbox.readOne': '标为已读：{reference}，{clock}',
  'inbox.unreadOne': '标为未读：{reference}，{clock}',
  'inbox.unmark': '标为未读',
  'inbox.readAll': '全部标为已读',
  'inbox.done': '已把 {count} 条消息标为已读。',
  'inbox.undo': '撤销',
} as const;

export type InboxKey = keyof typeof zh;
