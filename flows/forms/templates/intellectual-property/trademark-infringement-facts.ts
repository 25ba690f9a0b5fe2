import type { Section } from '../../template.ts';
import { annexReference } from '../blocks/evidence-annex.ts';
import { choices, longText, text, yesNo } from '../blocks/fields.ts';
import { licenseeFields, licenseePrint } from '../blocks/ip-standing.ts';
import { freeText, longRow, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const standing = row(
  'standing',
  1,
  '原告主体情况',
  [
    choices(
      'kinds',
      '',
      '商标是谁的？',
      [
        option('registrant', '1. 商标注册人', '我（我单位）的，注册证上是我的名字'),
        option('interested', '2. 利害关系人', '别人的，许可我用（利害关系人）'),
        option('other', '3. 其他利害关系人', '别的情况，例如继承来的'),
      ],
      { required: true, help: '看商标注册证上写的是谁。', term: '商标注册人：商标注册证上登记的人。' },
    ),
    ...licenseeFields(is('kinds', 'interested')),
    longText('otherDetail', '具体情形', '您和这个商标是什么关系？', {
      when: is('kinds', 'other'),
      required: true,
      maxLength: 500,
      help: '例如：注册人是我父亲，他去世了，我继承。',
    }),
  ],
  {
    print: [
      '{kinds:registrant}',
      '{kinds:interested}    被许可人：',
      ...licenseePrint,
      '{kinds:other}    具体情形：{otherDetail}',
    ],
  },
);

const marks = row(
  'marks',
  2,
  '原告商标权属事实',
  [
    longText(
      'marks',
      '1. 权利商标情况（商标号、标志图样、核定商品 / 服务类别、申请时间、核准注册时间、有效期等）',
      '您的商标情况怎样？',
      {
        required: true,
        help: '照商标注册证写：注册号、用在哪类商品上、哪天申请、哪天注册、有效期到哪天；图样写“见附图”。例如：第12345678号，第32类矿泉水，2018年3月7日注册，有效期到2028年3月6日，图样见附图。',
      },
    ),
    yesNo('famous', '2. 是否主张驰名', '您要主张这是驰名商标吗？', {
      help: '多数案子不涉及。要主张的，得有证据证明相关的人都知道它。',
      term: '驰名商标：为相关公众熟知的商标。',
    }),
    yesNo('famousRegistered', '主张驰名的商标是否系注册商标', '主张驰名的商标注册了吗？', {
      when: yes('famous'),
      help: '有商标注册证的选“是”。',
    }),
    text('famousNumber', '商标号', '它的商标号是多少？', {
      maxLength: 40,
      when: yes('famousRegistered'),
      required: true,
      help: '商标注册证上有。例如：12345678。',
    }),
    longText(
      'validity',
      '3. 效力状态（是否存在或正处于商标授权确权程序）',
      '现在有没有人要撤销您的商标，或者要宣告它无效？',
      {
        maxLength: 800,
        help: '有就写是谁提的、办到哪一步；没有就写“没有，商标有效”。例如：被告2025年5月申请宣告无效，还没有决定。',
      },
    ),
  ],
  {
    print: [
      '1. 权利商标情况（商标号、标志图样、核定商品 / 服务类别、申请时间、核准注册时间、有效期等）：{marks}',
      '2. 是否主张驰名：{famous}',
      '主张驰名的商标是否系注册商标：{famousRegistered:yes}    商标号：{famousNumber}    {famousRegistered:no}',
      '3. 效力状态（是否存在或正处于商标授权确权程序）：{validity}',
    ],
  },
);

const infringement = row(
  'infringement',
  4,
  '被告商标侵权事实（包括持续时间、使用场合、表现形式、主观故意程度及损害后果等）',
  [
    longText(
      'acts',
      '1. 被告侵权行为表现形式、使用的侵权标识图样及比对意见（结合法律依据的具体项目陈述，并附图样及证据）',
      '对方是怎么用的？和您的商标哪里一样？',
      {
        required: true,
        help: '写从什么时候起、用在哪里、用的什么字和图、和您的哪里一样；图样写“见附图”。例如：从去年五月起，把“长白泉”三个字印在同样的矿泉水瓶上，字一样，见附图。',
      },
    ),
    longText('intent', '2. 被告主观故意程度及具体情节', '怎么看出对方是故意的？', {
      maxLength: 800,
      help: '例如：他以前给我们做过经销商，知道这个商标；发了律师函还在卖。不清楚可以不填。',
    }),
    longText('harm', '3. 损害后果', '给您造成了什么损失？', {
      maxLength: 800,
      help: '例如：销量少了三成，有顾客买到假的来找我们。',
    }),
    longText('punitive', '4. 是否存在适用惩罚性赔偿的事由', '有没有应该加倍赔的情况？', {
      maxLength: 800,
      help: '例如：判过一次又再犯、靠侵权做生意。没有要求加倍赔的，写“没有”或者不填。',
    }),
    longText('others', '5. 其他', '这件事还有什么要说的？', {
      maxLength: 800,
      help: '没有就不填。例如：市场监管局已经罚过他。',
    }),
  ],
);

/** 事实与理由 of form 23, items 1 to 6. */
export const trademarkFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我的商标注册了七年，被告没有许可，就在自己的矿泉水上用。'),
    standing,
    marks,
    longRow('use', 3, '原告商标权使用及知名度事实', '您的商标用了多久？名气怎样？', {
      help: '写从什么时候起用、卖到哪里、做过什么广告、得过什么奖。例如：用了七年，延边各县都有卖，得过州里的奖。',
    }),
    infringement,
    longRow('otherMatters', 5, '其他事项', '还有什么要告诉法院的吗？', {
      help: '没有就不填。例如：双方以前谈过和解。',
    }),
    annexReference(6),
  ],
};
