/** How personal data is shown by a tool: masked, or as it is when the technician asked for that with `--show`. */
export interface PersonalData {
  /** First character and length of a name, so that a technician sees that the right card was read and no more. */
  name(text: string): string;
  /** First three and last character of a number or code. */
  number(text: string): string;
  /** The length alone, of anything else. */
  text(text: string): string;
}

const characters = (text: string): readonly string[] => [...text];

/** The masks of the tool. `show` true: none. */
export const personalData = (show: boolean): PersonalData =>
  show
    ? { name: (text) => text, number: (text) => text, text: (text) => text }
    : {
        name: (text) => {
          const [first = '', ...rest] = characters(text);
          return `${first}${'*'.repeat(rest.length)}`;
        },
        number: (text) => {
          const all = characters(text);
          // A short one would be told by its ends.
          if (all.length < 8) return '*'.repeat(all.length);
          return `${all.slice(0, 3).join('')}${'*'.repeat(all.length - 4)}${all.at(-1)}`;
        },
        text: (text) => `(${characters(text).length} characters)`,
      };
