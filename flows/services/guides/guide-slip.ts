import type { ServiceSlip } from '../kit/service-slip.ts';
import type { Guide } from './guide.ts';

/** A guide to take home, in Chinese. */
export const guideSlip = (guide: Guide): ServiceSlip => ({
  title: guide.title.zh,
  number: null,
  rows: [],
  lists: guide.pages.map((page) => ({ title: page.heading.zh, items: page.lines.map(({ zh }) => zh) })),
  code: null,
  standing: 'information',
});
