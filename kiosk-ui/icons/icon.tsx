/** Outlines on a grid of 24, drawn for this screen: each beside its words, never alone. */
const outlines = {
  back: 'M10 5 3 12l7 7M4 12h17',
  leave: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
  guide: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c.5-4.5 3.5-7 8-7s7.5 2.5 8 7',
  larger: 'M3 19 8.5 5 14 19M5 14.5h7M15.5 9h6M18.5 6v6',
  contrast: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  language:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c-5.3 5.3-5.3 12.7 0 18M12 3c5.3 5.3 5.3 12.7 0 18',
  speak: 'M4 9.5v5h3.5L12 19V5L7.5 9.5H4ZM15.5 9c1.7 1.7 1.7 4.3 0 6M18.3 6.2c3.2 3.2 3.2 8.4 0 11.6',
  again: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  next: 'M3 12h17M14 5l7 7-7 7',
  check: 'M4 12.5 9.5 18 20 6.5',
  cross: 'M5 5l14 14M19 5 5 19',
  warning: 'M12 3.5 22 20.5H2L12 3.5ZM12 10v5M12 17.2v.6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v6M12 7v.6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5.5l3.5 2',
  card: 'M3 5.5h18v13H3v-13ZM6.5 15.5h7M16 9h2M6.5 9.5h5M6.5 12.5h5',
  paper: 'M6 3h8.5L19 7.5V21H6V3ZM14 3v5h5M9 12h7M9 15.5h7',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M3 12h18',
  pen: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM13.5 7l3.5 3.5',
  printer: 'M7 8.5V3h10v5.5M7 17H3.5V8.5h17V17H17M7 13.5h10V21H7v-7.5Z',
  phone: 'M7.5 2.5h9v19h-9v-19ZM11 18.5h2',
  printerPhone: 'M5 9V4.5h6V9M5 16H2.5V9H12M5 13h6.5v6.5H5V13ZM15 6h6.5v14H15V6ZM17.4 17.4h1.7',
  trash: 'M4 6.5h16M9 6.5V3.5h6v3M6 6.5 7 21h10l1-14.5M10 10.5v7M14 10.5v7',
  turn: 'M19 13a7 7 0 1 1-2-6.5M17.5 2.5v4.5H13',
  rescan: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4.5h-4.5',
  erase: 'M8.5 5.5H21v13H8.5L2.5 12l6-6.5ZM12 9.5l5 5M17 9.5l-5 5',
  shift: 'M12 4 3.5 13H8v7h8v-7h4.5L12 4Z',
  keyboard: 'M2.5 6h19v12h-19V6ZM6 10h.6M10 10h.6M14 10h.6M18 10h.6M6 14h.6M9.5 14h5M18 14h.6',
  lock: 'M5.5 11h13v9.5h-13V11ZM8 11V7.5a4 4 0 0 1 8 0V11',
  add: 'M12 4v16M4 12h16',
  dash: 'M5 12h14',
  wait: 'M7 3h10M7 21h10M8 3c0 5 8 6 8 9s-8 4-8 9M16 3c0 5-8 6-8 9s8 4 8 9',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.5c0-3.5 5-3.3 5-.3 0 2-2.5 2.2-2.5 4.3M12 16.7v.6',
  pay: 'M3 5.5h18v13H3v-13ZM3 9.5h18M6.5 14.5h5',
  mail: 'M3 5.5h18v13H3v-13ZM3 6l9 7 9-7',
  calendar: 'M4 5.5h16V20H4V5.5ZM4 10h16M8 3v5M16 3v5',
  talk: 'M3 4.5h18v12H11l-5 4v-4H3v-12ZM7.5 9h9M7.5 12.5h6',
  book: 'M4 4.5c3-1 6-.5 8 1 2-1.5 5-2 8-1V19c-3-1-6-.5-8 1-2-1.5-5-2-8-1V4.5ZM12 5.5V20',
  hand: 'M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12V8.5a1.5 1.5 0 0 1 3 0V15c0 4-2.5 6-6 6s-5-1.5-6.5-4.5L4 13.500c.8-1.5 2-1.5 3-.5v3',
  file: 'M4 7V4.5h6l2 2.5h8V19.5H4V7ZM8 12h8M8 15.5h5',
  case: 'M3 7.5h18V20H3V7.5ZM8.5 7.5V4h7v3.5M3 13h18',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof outlines;

/** A drawing beside words; it is hidden from what reads the screen. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={outlines[name]} />
    {name === 'contrast' && <path class="icon-solid" d="M12 3a9 9 0 0 1 0 18V3Z" />}
  </svg>
);
