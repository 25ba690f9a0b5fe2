/** Under this all topics stand, with the version of what is said. */
const root = 'filing-kiosk/1';

/** The topics of one terminal. Its broker account may write all but `command`, and read only that. */
export interface TerminalTopics {
  /** Retained: `alive`, or `dead` by the broker's will. */
  readonly life: string;
  /** Retained: how it stands. */
  readonly state: string;
  readonly alarm: string;
  /** To the terminal: a signed command. */
  readonly command: string;
  readonly outcome: string;
}

/** The topics of a terminal. */
export const topicsOf = (terminalId: string): TerminalTopics => ({
  life: `${root}/${terminalId}/life`,
  state: `${root}/${terminalId}/state`,
  alarm: `${root}/${terminalId}/alarm`,
  command: `${root}/${terminalId}/command`,
  outcome: `${root}/${terminalId}/outcome`,
});

/** What the gateway listens to. */
export const heardTopics = ['life', 'state', 'outcome'] as const;

/** The filter for all terminals' topics of one kind. `+` stands for the terminal. */
export const topicFilter = (kind: keyof TerminalTopics): string => `${root}/+/${kind}`;

/** Which terminal and kind a topic is of; `null`: none of ours. */
export const readTopic = (
  topic: string,
): { readonly terminalId: string; readonly kind: keyof TerminalTopics } | null => {
  const { id, kind } =
    /^filing-kiosk\/1\/(?<id>[^/]+)\/(?<kind>life|state|alarm|command|outcome)$/u.exec(topic)?.groups ?? {};
  return id === undefined ? null : { terminalId: id, kind: kind as keyof TerminalTopics };
};
