export const zh = {
  'ledger.what': '本院院领导的每一次亲办，按日期排列；证据齐全的才计数，更正和撤销的照样保留。',
  'ledger.year': '年度',
  'ledger.month': '月份',
  'ledger.wholeYear': '全年',
  'ledger.official': '院领导',
  'ledger.everybody': '全部院领导',
  'ledger.day': '日期',
  'ledger.act': '亲办方式',
  'ledger.minutes': '分钟',
  'ledger.state': '状态',
  'ledger.instruction': '批示落实',
  'ledger.case': '信访事项',
  'ledger.elsewhere': '其他检察院的事项',
  'ledger.due': '{name}，{day} 前',
  'ledger.overdue': '{name}，{day} 前，已逾期',
  'ledger.executed': '{day} 已落实',
  'ledger.none': '这段时间没有亲办记录。',
  'ledger.more': '再显示一页',
  'ledger.count': '已显示 {count} 条',
} as const;

export type LedgerKey = keyof typeof zh;
