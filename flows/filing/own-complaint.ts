import type { Material } from '../forms/template.ts';

/**
 * The complaint that a person wrote at home. It is no paper that the court asks for: it saves questions, and goes along
 * so that the clerk sees the person's own words.
 */
export const ownComplaint: Material = {
  id: 'ownComplaint',
  label: '当事人自带的诉状',
  title: {
    zh: '您自己写好的诉状',
    ko: '직접 써오신 소장',
    en: 'The complaint you wrote yourself',
  },
  help: {
    zh: '在家里写好的、打印好的都行。机器会认上面的字，帮您填表。',
    ko: '집에서 쓴것이나 인쇄한것이나 다 됩니다. 기계가 글자를 읽고 표를 채워드립니다.',
    en: 'Written at home or printed. The machine reads it and helps to fill in the form.',
  },
  required: false,
};
