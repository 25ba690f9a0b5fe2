import type { Field } from '../../template.ts';
import { choice, choices, date, text } from './fields.ts';
import { option } from './wording.ts';

/** «专利领域» of the forms on patents (24, 34, 35). */
export const patentArea: Field = choices(
  'area',
  '专利领域',
  '专利是哪个领域的？',
  [
    option('mechanical', '机械'),
    option('electrical', '电学'),
    option('communication', '通信'),
    option('chemical', '化学'),
    option('medical', '医药生物'),
    option('optical', '光电'),
    option('material', '材料'),
    option('other', '其他', '别的'),
  ],
  { help: '可以选好几种；说不准的选最接近的。' },
);

/** «专利类型» of forms 34 and 35. */
export const patentType: Field = choice(
  'type',
  '专利类型',
  '是哪一种专利？',
  [
    option('invention', '发明专利', '发明'),
    option('utility', '实用新型专利', '实用新型'),
    option('design', '外观设计专利', '外观设计'),
  ],
  { required: true, help: '证书或者决定书上写着。' },
);

/** The day of priority, under the label of the form. */
export const priorityDate = (label: string): Field =>
  date('priorityOn', label, '优先权日是哪一天？', {
    notFuture: true,
    sameScreen: true,
    help: '没有优先权的不填。',
    term: '优先权日：以前先申请过的，以先申请的那天算。',
  });

/** «专利申请日» */
export const applicationDate: Field = date('appliedOn', '专利申请日', '申请日是哪一天？', {
  notFuture: true,
  help: '证书或者决定书上有。',
});

/** A number and a name of a patent, on one screen. */
export const numberAndName = (numberLabel: string, ask: string, help: string): readonly Field[] => [
  text('number', numberLabel, ask, { maxLength: 60, required: true, help }),
  text('name', '专利名称', '叫什么名称？', {
    maxLength: 100,
    sameScreen: true,
    help: '照证书或者决定书写。例如：一种玉米脱粒装置。',
  }),
];
