import { createHash } from 'node:crypto';
import { type Language, TEXTS } from './texts.ts';

const STYLE = `
:root { color-scheme: light; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
body { margin: 0; background: #f4f5f7; color: #1d2129 }
main { max-width: 26rem; margin: 6vh auto; padding: 2rem; background: #fff; border-radius: .5rem; border: 1px solid #d9dce1 }
header { display: flex; justify-content: space-between; gap: 1rem }
h1 { font-size: 1.5rem; line-height: 1.3 }
label { display: block; font-weight: 600; margin-top: 1rem }
input { box-sizing: border-box; width: 100%; font: inherit; padding: .5rem .75rem; border: 1px solid #6b7280; border-radius: .25rem }
input[aria-invalid=true] { border: 2px solid #b42318 }
button { font: inherit; padding: .5rem 1.5rem; margin-top: 1.5rem; border: 0; border-radius: .25rem; background: #0b4fb3; color: #fff }
button.quiet { background: #fff; color: #0b4fb3; border: 1px solid #0b4fb3 }
a { color: #0b4fb3 }
:focus-visible { outline: 3px solid #f2a900; outline-offset: 2px }
.note { border-left: .3rem solid #f2a900; background: #fff8e6; padding: .5rem .75rem }
.errors { border: 2px solid #b42318; border-radius: .25rem; padding: .5rem 1rem; margin: 1rem 0 }
.errors h2 { margin: 0; font-size: 1.1rem }
.error { color: #b42318; margin: .25rem 0 }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

export interface Page {
  language: Language;
  title: string;
  /** HTML whose data is escaped already. */
  body: string;
  /** The same page in the other language. */
  switchTo?: string | undefined;
}

export function renderPage({ language, title, body, switchTo }: Page): string {
  const texts = TEXTS[language];
  const other = TEXTS[language === 'zh' ? 'en' : 'zh'].tag;
  const link =
    switchTo === undefined ? '' : `<a href="${escapeHtml(switchTo)}" lang="${other}">${texts.otherLanguage}</a>`;
  return `<!doctype html>
<html lang="${texts.tag}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${texts.product}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><span>${texts.product}</span>${link}</header>
${body}
</main>
</body>
</html>`;
}

/**
 * Headers of the issuer's pages. Browsers hold redirects that follow a form to `form-action` too, so the places where
 * clients are sent back to stand in it.
 */
export function pageHeaders(formTargets: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    // Not `no-referrer`: browsers would then send `Origin: null` with the form.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
  };
}
