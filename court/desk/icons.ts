import { Html } from './html.ts';

/** Line drawings on a 24-unit square; each state has one, so that nothing is told by colour alone. */
const paths = {
  inbox: 'M4 13l2.5-8h11L20 13v6H4zM4 13h4.5l1 2.5h5l1-2.5H20',
  hourglass: 'M7 4h10M7 20h10M8 4v3.5l4 4.5 4-4.5V4M8 20v-3.5l4-4.5 4 4.5V20',
  notice: 'M6 3h9l3 3v15H6zM9 10h6M9 14h6M9 18h3',
  returned: 'M4 12a8 8 0 1 0 3-6.2M4 4v5h5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  registered: 'M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM8.5 12l2.5 2.5 4.5-5',
  alarm: 'M12 4l9 16H3zM12 10v5M12 17.5v.5',
  call: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  leave: 'M14 4h5v16h-5M4 12h10M10.5 8.5L14 12l-3.5 3.5',
  figures: 'M4 20h16M6.5 17v-5M11 17V6M15.5 17v-8M20 17v-3',
  gavel: 'M9 5l6 6M6.5 7.5l5-5M12.5 13.5l5-5M12 8l-8 8 2 2 8-8M13 20h8',
  back: 'M19 12H5M11 6l-6 6 6 6',
  terminal: 'M7 3h10v11H7zM12 14v4M8 21h8l-1-3H9zM9.5 6h5',
  video: 'M3 7h12v10H3zM15 11l6-3.5v9L15 13',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof paths;

/** An icon that only goes with words: screen readers pass over it. */
export const icon = (name: IconName): Html =>
  new Html(
    `<svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="${paths[name]}"/></svg>`,
  );
