import { escapeHtml, renderPage } from './page.ts';
import { type Language, TEXTS } from './texts.ts';

export interface Problem {
  /** The field to go to. */
  field: 'account' | 'password';
  message: string;
}

export interface SignInPage {
  language: Language;
  /** The path of this sign-in, where the form goes. */
  path: string;
  account: string;
  problems: readonly Problem[];
}

function summary({ language, problems }: SignInPage): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ field, message }) => `<li><a href="#${field}">${escapeHtml(message)}</a></li>`);
  return `<div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-title">
<h2 id="errors-title">${TEXTS[language].errorHeading}</h2>
<ul>${items.join('')}</ul>
</div>`;
}

function input(page: SignInPage, field: Problem['field'], attributes: string): string {
  const problem = page.problems.find((candidate) => candidate.field === field);
  const label = `<label for="${field}">${TEXTS[page.language][field]}</label>`;
  const described = problem === undefined ? '' : ` aria-invalid="true" aria-describedby="${field}-error"`;
  const error = problem === undefined ? '' : `<p class="error" id="${field}-error">${escapeHtml(problem.message)}</p>`;
  return `${label}${error}<input id="${field}" name="${field}" required ${attributes}${described}>`;
}

/** The page on which staff sign in; it works with the keyboard and without scripts. */
export function signInPage(page: SignInPage): string {
  const { language, path, problems } = page;
  const texts = TEXTS[language];
  const focus = problems.length === 0 ? ' autofocus' : '';
  const account = `type="text" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64"`;
  return renderPage({
    language,
    title: `${problems.length === 0 ? '' : texts.errorPrefix}${texts.title}`,
    switchTo: `${path}?lang=${language === 'zh' ? 'en' : 'zh'}`,
    body: `<h1>${texts.title}</h1>
<p class="note" role="note">${texts.note}</p>
${summary(page)}
<form method="post" action="${escapeHtml(path)}?lang=${language}" novalidate>
${input(page, 'account', `${account} value="${escapeHtml(page.account)}"${focus}`)}
${input(page, 'password', 'type="password" autocomplete="current-password" maxlength="256"')}
<button type="submit">${texts.signIn}</button>
</form>`,
  });
}
