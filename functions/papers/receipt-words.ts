import type { Bilingual } from '../../shared/problems.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What stands on every receipt. */
export const receiptWords = {
  brand: both('件件有回音', 'Everyletter: every petition gets an answer'),
  title: both('信访回执', 'Receipt of a petition'),
  reference: both('信访编号', 'Reference'),
  code: both('查询码', 'Query code'),
  noCode: both('本页未印查询码', 'Not printed on this page'),
  keepCode: both(
    '凭信访编号和查询码可以查看、补充和撤回信访。请收好，不要告诉别人。',
    'Reference and query code together open the petition. Keep them safe and tell nobody.',
  ),
  keepReference: both(
    '查看进度还需要提交时显示的查询码。',
    'To follow the petition you also need the query code that was shown when you submitted it.',
  ),
  received: both('收到时间', 'Received'),
  office: both('办理检察院', 'Procuratorate'),
  next: both('接下来做什么，最迟哪一天', 'What happens next, and by when'),
  provisional: both('（暂定）', ' (provisional)'),
  by: both('最迟', 'by'),
  verify: both('怎样核验这份回执', 'How to check this receipt'),
  scan: both('扫描二维码，或者打开', 'Scan the code, or open'),
  paste: both('把下面的签名文本完整粘贴进去。', 'and paste the signed text below, all of it.'),
  proves: both(
    '签名证明：上述编号的信访在上述时间已经收到并登记；其中有内容的数字指纹，日后有任何改动都会被发现。签名方式 Ed25519（JWS，RFC 7515），任何人都可以用公钥核验：',
    'The signature proves that the petition was received and registered at that time. It holds a fingerprint of the content, so that any later change shows. It is Ed25519 (JWS, RFC 7515); anybody can check it with the public key:',
  ),
  signed: both('签名文本', 'Signed text'),
  free: both(
    '信访不收取任何费用。咨询请拨打 12309。',
    'Petitions cost nothing. For questions call 12309, the hotline of the procuratorates.',
  ),
} as const satisfies Record<string, Bilingual>;
