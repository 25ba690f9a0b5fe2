import { type Html, html } from './html.ts';
import { icon } from './icons.ts';
import { documentOf } from './page-frame.ts';

/** The page where a clerk signs in; `problem` is what went wrong just now. */
export const signInPage = (courtName: string, problem: 'wrong' | 'slowDown' | null): Html =>
  documentOf(
    '登录',
    html`<main class="sign-in"><form method="post" action="/desk/sign-in">
  <img src="/desk/assets/seal.svg" alt="" width="64" height="64">
  <h1>立案收件</h1>
  <p>${courtName}</p>
  ${problem !== null && html`<p class="problem" role="alert">${icon('alarm')}${problem === 'wrong' ? '姓名或者口令不对。' : '多次输入不对，请过一会儿再试。'}</p>`}
  <label>姓名<input name="name" autocomplete="username" required maxlength="60" autofocus></label>
  <label>口令<input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
  <button>登录</button>
</form></main>`,
  );
