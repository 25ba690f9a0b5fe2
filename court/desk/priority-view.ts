import type { PriorityGroup } from '../../flows/dossier/priority.ts';
import type { FilingManifest } from '../contract/filing-manifest.ts';
import { type Html, html } from './html.ts';
import { icon } from './icons.ts';

/** Each group as clerks name it, and what the law says of it. */
const groups: Readonly<Record<PriorityGroup, { readonly name: string; readonly rule: string }>> = {
  elderly: {
    name: '老年人',
    rule: '交纳诉讼费确有困难的可以缓、减、免；无力支付律师费的可以获得法律援助（老年人权益保障法第五十六条）。',
  },
  disabled: {
    name: '残疾人',
    rule: '提供无障碍诉讼服务；确需法律援助、司法救助的给予帮助（残疾人保障法第五十五条、第六十条，无障碍环境建设法第四十一条）。',
  },
  military: {
    name: '涉军',
    rule: '应当优先立案、审理和执行，优先提供司法救助（军人地位和权益保障法第六十条、第六十一条）。',
  },
  pregnant: { name: '孕妇', rule: '绿色通道，优先接待。' },
  wages: {
    name: '农民工讨薪',
    rule: '追索劳动报酬可以不预交案件受理费（诉讼费用交纳办法第二十条）；申请法律援助不受经济困难条件限制（法律援助法第四十二条）。',
  },
  minor: {
    name: '涉未成年人',
    rule: '由法定代理人代为诉讼（民事诉讼法第六十条）；优先、保密办理（未成年人保护法第一百零一条至第一百零七条）。',
  },
  needy: {
    name: '生活困难',
    rule: '可以申请缓交、减交、免交诉讼费（诉讼费用交纳办法第四十五条至第四十七条）。',
  },
  domesticViolence: {
    name: '家庭暴力',
    rule: '请当面问明是否申请人身安全保护令（反家庭暴力法第二十三条）；情况紧急的应当在二十四小时内作出裁定（第二十八条）。',
  },
};

/** The groups of a filing as a line of marks; nothing where none was named. */
export const priorityMarks = ({ priority = [] }: FilingManifest): Html =>
  html`${priority.map((group) => html`<span class="priority">${icon('alarm')}优先 · ${groups[group].name}</span>`)}`;

/** What the court is to know of the person at once: whom it sees to first and why, and an address that nobody else may have. */
export const priorityCard = (manifest: FilingManifest): Html =>
  html`${
    manifest.addressConfidential === true &&
    html`<section class="card"><h2>${icon('alarm')}住址、电话保密<small>当事人自述遭受家庭暴力</small></h2>
<p>起诉状上没有印当事人的住址、电话和工作单位，送达地址确认书未在终端打印。下面的要素、送达地址确认书和身份证件扫描件里有真实地址：不得送交对方，阅卷、送达前请遮盖。</p></section>`
  }${
    manifest.priority !== undefined &&
    html`<section class="card"><h2>优先办理<small>当事人自述，请核对证件</small></h2><dl class="summary">${manifest.priority.map(
      (group) => html`<div><dt>${groups[group].name}</dt><dd>${groups[group].rule}</dd></div>`,
    )}</dl></section>`
  }`;

/** The groups in words, for a line of a sheet. */
export const priorityInWords = ({ priority = [], addressConfidential }: FilingManifest): string =>
  [
    ...priority.map((group) => groups[group].name),
    ...(addressConfidential === true ? ['住址、电话保密，不得送交对方'] : []),
  ].join('；');
