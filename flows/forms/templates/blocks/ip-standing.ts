import type { Field, PrintLine, When } from '../../template.ts';
import { choice, choices, date, longText, text, tick, yesNo } from './fields.ts';
import { row } from './rows.ts';
import { is, option, yes } from './wording.ts';

const licences = [
  option('exclusive', '①独占使用许可合同的被许可人', '独占许可：只许我用，权利人自己也不能用'),
  option('sole', '②排他使用许可合同的被许可人', '排他许可：只有权利人和我能用'),
  option('ordinary', '③普通使用许可合同的被许可人', '普通许可：别人也可以得到许可'),
];

const together = option('together', '和权利人共同起诉', '和权利人一起起诉');
const alone = option('alone', '单独起诉', '我一个人起诉');

/** The boxes of a licensee (被许可人) in the forms on trade marks, designs and trade secrets, asked while `when` holds. */
export const licenseeFields = (when: When): readonly Field[] => [
  choice('licence', '被许可人', '您得到的是哪一种许可？', licences, {
    when,
    required: true,
    help: '看许可合同上写的是独占、排他还是普通。',
  }),
  choice('soleSuit', '', '您和权利人一起起诉吗？', [together, alone], {
    when: is('licence', 'sole'),
    required: true,
    help: '排他许可的，可以和权利人一起起诉；权利人不起诉的，可以自己起诉。',
  }),
  choice(
    'soleHolder',
    '',
    '权利人自己起诉了吗？',
    [option('sued', '权利人已起诉', '权利人已经起诉了'), option('notSued', '权利人未起诉', '权利人没有起诉')],
    { when: is('soleSuit', 'alone'), required: true, help: '不清楚就先问问权利人。' },
  ),
  choice('ordinarySuit', '', '您和权利人一起起诉吗？', [together, alone], {
    when: is('licence', 'ordinary'),
    required: true,
    help: '普通许可的，要有权利人的书面授权才能自己起诉。',
  }),
  choice(
    'ordinaryHolder',
    '',
    '权利人书面授权您单独起诉了吗？',
    [
      option('authorised', '权利人书面授权单独起诉', '有书面授权'),
      option('notAuthorised', '权利人未授权单独起诉', '没有授权'),
    ],
    { when: is('ordinarySuit', 'alone'), required: true, help: '例如授权书，或者合同里写明可以自己起诉。' },
  ),
];

/** The printed lines of `licenseeFields`. */
export const licenseePrint: readonly PrintLine[] = [
  '{licence:exclusive}',
  '{licence:sole}    {soleSuit}    {soleHolder}',
  '{licence:ordinary}    {ordinarySuit}    {ordinaryHolder}',
];

/** What the standing of a plaintiff turns on: a patent or a plant variety. */
interface Right {
  /** 专利权人 or 品种权人. */
  readonly holder: string;
  /** 专利 or 品种权, as in （1）专利独占实施被许可人. */
  readonly right: string;
  readonly holderWords: string;
}

const licenceFields = ({ holder, right, holderWords }: Right): readonly Field[] => {
  const when = yes('licensee');
  return [
    tick('licensee', '被许可人', `您是${holder}许可使用的人（被许可人）吗？`, {
      when: is('kinds', 'interested'),
      help: '有许可合同的就是。',
    }),
    text('holder', holder, `${holderWords}是谁？`, {
      maxLength: 100,
      when,
      required: true,
      help: '写名字或者单位名称。例如：某某农业科技有限公司。',
    }),
    date('licensedOn', '获得许可时间', '哪一天得到许可的？', { when, sameScreen: true, notFuture: true }),
    text('term', '许可期限', '许可到什么时候？', {
      maxLength: 60,
      when,
      sameScreen: true,
      help: '照许可合同写。例如：到 2030 年 12 月 31 日。',
    }),
    choice(
      'licence',
      '',
      '您得到的是哪一种许可？',
      [
        option('exclusive', `（1）${right}独占实施被许可人`, '独占许可：只许我用，权利人自己也不能用'),
        option('sole', `（2）${right}排他实施被许可人`, '排他许可：只有权利人和我能用'),
        option('ordinary', `（3）${right}普通实施被许可人`, '普通许可：别人也可以得到许可'),
      ],
      { when, required: true, help: '看许可合同上写的是独占、排他还是普通。' },
    ),
    choice(
      'soleSuit',
      '',
      `您和${holder}一起起诉吗？`,
      [
        option('together', `和${holder}共同起诉`, '一起起诉'),
        option('alone', `单独起诉（${holder}明确表示不起诉）`, '我单独起诉，他明确说了不起诉'),
      ],
      { when: is('licence', 'sole'), required: true, help: '排他许可的，权利人不起诉时可以自己起诉。' },
    ),
    choice(
      'ordinarySuit',
      '',
      `您和${holder}一起起诉吗？`,
      [
        option('together', `和${holder}共同起诉`, '一起起诉'),
        option('alone', `单独起诉（${holder}书面授权单独起诉）`, '我单独起诉，有他的书面授权'),
      ],
      {
        when: is('licence', 'ordinary'),
        required: true,
        help: '普通许可的，要有权利人的书面授权才能自己起诉。',
      },
    ),
  ];
};

/** «原告主体情况» of the forms on patents and plant varieties (24, 26). */
export const holderStanding = (number: number, spec: Right) => {
  const { holder, right, holderWords } = spec;
  return row(
    'standing',
    number,
    '原告主体情况',
    [
      choices(
        'kinds',
        '',
        '您是以什么身份起诉的？',
        [
          option('holder', holder, `${holderWords}，就是我`),
          option('interested', '利害关系人', '得到许可使用的人（利害关系人）'),
          option('other', '其他利害关系人', '别的有关系的人'),
        ],
        {
          required: true,
          help: '看证书上的名字：是您或者您的单位，选第一个。',
          term: `${holder}：证书上登记的权利人。`,
        },
      ),
      choice(
        'acquired',
        '',
        `这个${right === '专利' ? '专利' : '品种权'}是怎么来的？`,
        [
          option('original', '原始取得', '自己申请得来的'),
          option('transferred', '继受取得', '别人转让、继承等得来的'),
        ],
        { when: is('kinds', 'holder'), help: '自己申请的选第一个，从别人那里转来的选第二个。' },
      ),
      yesNo('coOwners', '是否存在共有权人', '还有别人和您共有这个权利吗？', {
        when: is('kinds', 'holder'),
        help: '证书上写了几个权利人的，就是共有。',
      }),
      yesNo('coOwnersAgree', '共有权人是否明确表示同意起诉', '共有的人明确说同意起诉了吗？', {
        when: yes('coOwners'),
        help: '最好让他们写一份书面的同意。',
      }),
      ...licenceFields(spec),
      longText('otherDetail', '具体情形', '您和这个权利是什么关系？', {
        when: is('kinds', 'other'),
        required: true,
        maxLength: 500,
        help: '例如：权利人去世了，我是他的继承人。',
      }),
    ],
    {
      print: [
        '{kinds:holder}    {acquired}',
        '是否存在共有权人：{coOwners}    共有权人是否明确表示同意起诉：{coOwnersAgree}',
        '{kinds:interested}    {licensee:yes}',
        `${holder}：{holder}    获得许可时间：{licensedOn}    许可期限：{term}`,
        '{licence:exclusive}',
        '{licence:sole}    {soleSuit}',
        '{licence:ordinary}    {ordinarySuit}',
        '{kinds:other}    具体情形：{otherDetail}',
      ],
    },
  );
};

/** The boxes and blanks of 利害关系人 in forms 25 and 27, asked when the row's `kinds` has `interested`. */
export const interestedFields = (thing: string): readonly Field[] => [
  choices(
    'interest',
    '',
    '是哪一种利害关系人？',
    [
      option('licensee', '1. 被许可人', '得到许可使用的人（被许可人）'),
      option('other', '2. 其他利害关系人', '别的，例如继承人'),
    ],
    { when: is('kinds', 'interested'), required: true, help: '有许可合同的选第一个。' },
  ),
  ...licenseeFields(is('interest', 'licensee')),
  longText('interestOther', '具体情形', `您和这个${thing}是什么关系？`, {
    when: is('interest', 'other'),
    required: true,
    maxLength: 500,
    help: '例如：权利人去世了，我是他的继承人。',
  }),
];

/** The printed lines of `interestedFields`. */
export const interestedPrint: readonly PrintLine[] = [
  '{kinds:interested}',
  '{interest:licensee}',
  ...licenseePrint,
  '{interest:other}    具体情形：{interestOther}',
];
