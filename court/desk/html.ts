/** A piece of HTML that is safe to send: every value in it was escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, HTML and lists of it stand as they are, `null` and `false` are nothing. */
export type HtmlValue = string | number | Html | readonly HtmlValue[] | null | false;

/** A template whose values are escaped for text and for double-quoted attributes. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(
    parts.map((part, index) => (index === 0 ? part : `${render(values[index - 1] ?? null)}${part}`)).join(''),
  );

const render = (value: HtmlValue): string => {
  if (value === null || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(render).join('');
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
