import type { Section } from '../../template.ts';
import { applicantRole, enforcementCase } from '../blocks/enforcement.ts';
import { choices, text } from '../blocks/fields.ts';
import { form } from '../blocks/form.ts';
import { civilAgent } from '../blocks/parties.ts';
import { evidenceList, longRow, row } from '../blocks/rows.ts';
import { is, option } from '../blocks/wording.ts';

const right: Section = {
  id: 'right',
  label: '优先权确认信息',
  title: { zh: '优先购买权' },
  elements: [
    row(
      'kind',
      null,
      '优先购买权种类',
      [
        choices(
          'kinds',
          '',
          '您凭什么可以优先买？可以选几项。',
          [
            option('coOwner', '共有人优先购买权', '东西有我一份（共有人）'),
            option('tenant', '承租人的优先购买权', '房子我租着（承租人）'),
            option('shareholder', '有限责任公司股东的优先购买权', '我是这个公司的股东'),
            option('other', '其他'),
          ],
          {
            required: true,
            term: '优先购买权：同样的价钱，法律规定可以比别人先买的权利。',
          },
        ),
        text('other', '其他', '是什么权利？', {
          when: is('kinds', 'other'),
          required: true,
          maxLength: 100,
          help: '例如：合伙企业的其他合伙人。',
        }),
      ],
      { print: ['{kinds}{other}'] },
    ),
    longRow('thing', null, '优先购买标的物', '法院要拍卖的、您想优先买的是什么？', {
      required: true,
      maxLength: 800,
      help: '照拍卖公告写。例如：延吉市某某小区三号楼二单元五零一室的房子。',
    }),
    longRow('reasons', null, '申请优先购买理由', '为什么您可以优先买？', {
      help: '用自己的话写。例如：这套房子我和被执行人各有一半，房产证上有我的名字。',
    }),
  ],
};

/**
 * 确认优先购买权申请书: form 64 of the national set. It is signed by the 申请执行人, as printed, although the applicant is
 * called 申请人. Its own notes were not at hand: the one here is that of form 65.
 */
export const confirmPreemptiveRight = form({
  id: 'confirm-preemptive-right',
  number: 64,
  family: 'enforcement',
  version: 1,
  title: ['确认优先购买权申请书', '（网络司法拍卖确认优先购买权人用）'],
  name: '法院要拍卖，我可以优先买（确认优先购买权）',
  cause: '',
  notes: ['申请时需提交：身份材料；相关证据材料。'],
  parties: {
    act: 'apply',
    filer: {
      role: applicantRole,
      rows: [
        { kind: 'person', label: '申请人（自然人）', print: 'standard' },
        { kind: 'organisation', label: '申请人（法人、非法人组织）', print: 'enforcement' },
      ],
    },
    agents: [civilAgent],
    after: [enforcementCase],
  },
  claims: { sections: [right] },
  facts: {
    title: '材料',
    sections: [
      evidenceList('材料清单（可另附页）', null, '', {
        id: 'papers',
        title: '材料清单',
        question: '有材料要列出来吗？',
        examples: '例如：房产证、租赁合同、交租金的记录、股东名册。',
      }),
    ],
  },
  materials: [
    {
      id: 'rightPapers',
      label: '优先购买权的证据',
      title: { zh: '能证明您可以优先买的材料' },
      help: { zh: '例如：共有人的房产证、租赁合同、公司的股东名册或者章程。' },
      required: false,
    },
    {
      id: 'auctionNotice',
      label: '拍卖公告或者拍卖通知书',
      title: { zh: '拍卖公告或者通知书' },
      help: { zh: '法院寄来的，或者网上的拍卖公告，打印出来。没有可以不带。' },
      required: false,
    },
  ],
  signature: '申请执行人（签字、盖章）',
  caseFacts: { feeScale: 'free', jurisdiction: 'enforcement' },
});
