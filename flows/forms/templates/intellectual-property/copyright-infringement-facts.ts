import type { Section } from '../../template.ts';
import { annexReference } from '../blocks/evidence-annex.ts';
import { choice, choices, date, longText, text, yesNo } from '../blocks/fields.ts';
import { boxLines } from '../blocks/ip-rows.ts';
import { freeText, longRow, row } from '../blocks/rows.ts';
import { is, option, yes } from '../blocks/wording.ts';

const ownership = row(
  'owner',
  1,
  '著作权主体',
  [
    choice(
      'standing',
      '原告著作权主体身份为',
      '作品是您自己创作的，还是从别人那里得到权利的？',
      [
        option('author', '1. 作者或视为作者的法人或非法人组织', '我（我单位）是作者'),
        option('successor', '2. 继受主体', '从别人那里得到权利（继受）'),
      ],
      {
        required: true,
        help: '自己写的、拍的、画的，选第一个。买来的、被许可的、继承的，选第二个。',
        term: '著作权：作者对自己写的、拍的、画的等作品的权利。',
      },
    ),
    choices(
      'successor',
      '',
      '是怎么得到权利的？',
      [
        option('licensee', '被许可人', '作者许可我用'),
        option('assignee', '受让人', '作者转让给我'),
        option('heir', '继承人', '继承来的'),
        option('legatee', '受遗赠人', '作者在遗嘱里送给我的（受遗赠）'),
      ],
      { when: is('standing', 'successor'), required: true, help: '可以选好几种。' },
    ),
    longText('licence', '', '许可合同是怎么写的？', {
      when: is('successor', 'licensee'),
      help: '写合同名称、哪天签的、有效期、许可做什么、在哪些地方可以用。例如：2024年3月1日签的《作品许可使用合同》，五年，全国，网上传播。',
    }),
    choice(
      'licenceKind',
      '获得授权的性质',
      '是哪一种许可？',
      [
        option('exclusive', '独占', '独占：只许我用，作者自己也不用'),
        option('sole', '排他', '排他：只有作者和我能用'),
        option('ordinary', '普通', '普通：作者还可以许可别人用'),
      ],
      { when: is('successor', 'licensee'), help: '看合同上写的。没有写，可以不选。' },
    ),
    choices(
      'nature',
      '作品性质属于',
      '作品是下面哪一种情况？都不是就不选。',
      [
        option('joint', '1. 合作作品', '和别人一起创作的'),
        option('compilation', '2. 汇编作品', '把别人的作品选编在一起的'),
        option('derivative', '3. 演绎作品', '在别人的作品上改编、翻译的'),
        option('employment', '4. 职务作品', '为单位工作时创作的'),
        option('commissioned', '5. 委托作品', '受别人委托创作的'),
        option('other', '6. 其他', '别的情况'),
      ],
      { help: '一个人自己创作的，可以不选。' },
    ),
  ],
  {
    print: [
      '原告著作权主体身份为：{standing:author}',
      '{standing:successor}：{successor}',
      '（原告与著作权人签订授权合同的时间、合同名称及有效期及权限、区域）{licence}',
      '获得授权的性质：{licenceKind}',
      '作品性质属于：{nature}',
    ],
  },
);

const work = row(
  'work',
  2,
  '著作权客体',
  [
    text('name', '作品名称为', '作品叫什么名字？', {
      maxLength: 100,
      required: true,
      help: '没有名字的，写它是什么。例如：雪地里的村庄照片。',
    }),
    date('finishedOn', '作品完成时间', '哪一天完成的？', {
      sameScreen: true,
      notFuture: true,
      help: '记不清日子的，写大概的日期。',
    }),
    text('published', '作品首次公开发表时间、地方及方式', '第一次公开是什么时候、在哪里？', {
      help: '例如：2023年5月1日发在自己的公众号上。没有公开过就写“没有公开”。',
    }),
    yesNo('registered', '是否进行版权登记', '作品登记过吗？', {
      help: '有作品登记证书的就是登记过。没有登记也可以起诉。',
      term: '版权登记：版权部门给作品办的登记，是证明谁是作者的材料。',
    }),
    date('registeredOn', '登记时间', '证书上的登记日期是哪一天？', {
      when: yes('registered'),
      notFuture: true,
    }),
    choices(
      'kinds',
      '作品类别为',
      '是什么作品？',
      [
        option('written', '1. 文字作品', '文章、小说、诗等文字'),
        option('oral', '2. 口述作品', '演讲、讲课等口头作品'),
        option('performing', '3. 音乐、戏剧、曲艺、舞蹈、杂技艺术作品', '音乐、戏剧、曲艺、舞蹈、杂技'),
        option('art', '4. 美术、建筑作品', '画、书法、雕塑、建筑'),
        option('photograph', '5. 摄影作品', '照片'),
        option('audiovisual', '6. 视听作品', '电影、电视剧、短视频'),
        option(
          'graphic',
          '7. 工程设计图、产品设计图、地图、示意图等图形作品和模型作品',
          '设计图、地图、示意图、模型',
        ),
        option('software', '8. 计算机软件', '电脑程序、手机软件'),
        option('other', '9. 符合作品特征的其他智力成果', '别的作品'),
      ],
      { required: true, help: '可以选好几种。' },
    ),
  ],
  {
    print: [
      '作品名称为：{name}    作品完成时间：{finishedOn}',
      '作品首次公开发表时间、地方及方式：{published}',
      '是否进行版权登记：{registered:yes}    登记时间：{registeredOn}    {registered:no}',
      '作品类别为：{kinds}',
      '（请提供权属证明。）',
    ],
  },
);

const rights = row(
  'rights',
  3,
  '涉嫌侵害著作人身权或财产权的种类',
  [
    choices(
      'kinds',
      '',
      '对方侵害了您的哪些权利？',
      [
        option('publication', '1. 发表权', '没经我同意就公开（发表权）'),
        option('attribution', '2. 署名权', '没有写我的名字（署名权）'),
        option('alteration', '3. 修改权', '没经我同意就修改（修改权）'),
        option('integrity', '4. 保护作品完整权', '歪曲了我的作品（保护作品完整权）'),
        option('reproduction', '5. 复制权', '印、抄、拷贝（复制权）'),
        option('distribution', '6. 发行权', '卖或者送出去（发行权）'),
        option('rental', '7. 出租权', '出租（出租权）'),
        option('exhibition', '8. 展览权', '拿去展览（展览权）'),
        option('performance', '9. 表演权', '公开表演（表演权）'),
        option('projection', '10. 放映权', '公开放映（放映权）'),
        option('broadcasting', '11. 广播权', '电台、电视台播出或者网上直播（广播权）'),
        option('network', '12. 信息网络传播权', '放到网上让人随时看（信息网络传播权）'),
        option('filming', '13. 摄制权', '拍成电影、视频（摄制权）'),
        option('adaptation', '14. 改编权', '改编（改编权）'),
        option('translation', '15. 翻译权', '翻译（翻译权）'),
        option('compilation', '16. 汇编权', '收进文集、合集（汇编权）'),
        option('other', '17. 其他', '别的'),
      ],
      { required: true, help: '可以选好几种。说不准的，选最像的，法官会问清楚。' },
    ),
    yesNo('noticed', '原告是否向被告发出侵权通知', '您通知过对方这是您的作品、要求删掉吗？', {
      when: is('kinds', 'network'),
      help: '打电话、发信、在平台上投诉都算。没有就选“否”。',
    }),
    longText('notice', '时间及内容', '哪一天、怎么通知的？', {
      when: yes('noticed'),
      maxLength: 500,
      help: '例如：2025年6月1日在平台上投诉，写明了我的照片和对方的网址。',
    }),
  ],
  {
    print: ['{kinds}', '原告是否向被告发出侵权通知：{noticed}', '时间及内容：{notice}'],
  },
);

const actKinds = [
  option('published', '1. 未经著作权人许可，发表其作品的', '没经同意就发表我的作品'),
  option(
    'jointAsOwn',
    '2. 未经合作作者许可，将与他人合作创作的作品当作自己单独创作的作品发表的',
    '把一起创作的作品当成他一个人的发表',
  ),
  option(
    'falseAuthor',
    '3. 没有参加创作，为谋取个人名利，在他人作品上署名的',
    '没有参加创作却写上自己的名字',
  ),
  option('distorted', '4. 歪曲、篡改他人作品的', '歪曲、乱改我的作品'),
  option('plagiarised', '5. 剽窃他人作品的', '抄我的作品'),
  option(
    'used',
    '6. 未经著作权人许可，以展览、摄制电影和以类似摄制电影的方法使用作品，或者以改编、翻译、注释等方式使用作品的',
    '没经同意就展览、拍成影视、改编、翻译、注释',
  ),
  option('unpaid', '7. 使用他人作品，应当支付报酬而未支付的', '用了我的作品，该付钱没付'),
  option(
    'rented',
    '8. 未经电影作品和以类似摄制电影的方法创作的作品、计算机软件、录音录像制品的著作权人或者与著作权有关的权利人许可，出租其作品或者录音录像制品的',
    '没经同意就出租影视、软件、录音录像',
  ),
  option('layout', '9. 未经出版者许可，使用其出版的图书、期刊的版式设计的', '用了我们出版的书刊的版式'),
  option(
    'performance',
    '10. 未经表演者许可，从现场直播或者公开传送其现场表演，或者录制其表演的',
    '没经同意就直播、录制我的表演',
  ),
  option('recording', '11. 录音录像制作者权侵权、广播组织权侵权', '侵害录音录像制作者、广播组织的权利'),
  option('other', '12. 其他', '别的做法'),
];

const acts = row(
  'acts',
  4,
  '被诉侵权行为方式',
  [
    choices('kinds', '', '对方是怎么做的？', actKinds, { required: true, help: '可以选好几种。' }),
    longText('detail', '', '具体是怎么用的？用在什么东西上？', {
      help: '写用在哪里、和您的作品哪些地方一样、有什么证据。例如：印在挂历封面上，构图和我的照片完全一样，见公证书。',
    }),
  ],
  {
    print: [
      ...boxLines('kinds', actKinds),
      '{detail}',
      '（可补充被告使用作品的具体方式及载体，比对证据等内容及依据）',
    ],
  },
);

const notice = row(
  'notice',
  6,
  '是否发送侵权通知',
  [
    yesNo('claimed', '', '您给对方或者平台发过侵权通知吗？', {
      help: '律师函、平台投诉、短信都算。前面填过的，已经替您填好。',
    }),
    longText('detail', '', '具体情况怎样？有什么证据？', {
      when: yes('claimed'),
      maxLength: 800,
      help: '写哪天发的、发给谁、对方怎么答复。例如：6月1日发律师函，对方没有答复，见快递单。',
    }),
  ],
  { print: ['{claimed:yes}    {detail}', '{claimed:no}', '（具体情况，依据（证据））'] },
);

/** 事实与理由 of form 22, items 1 to 8. */
export const copyrightFacts: Section = {
  id: 'facts',
  label: '事实与理由',
  title: { zh: '事情经过' },
  elements: [
    freeText('facts', '我拍的一张照片，被告没有问我，就印在挂历上卖。'),
    ownership,
    work,
    rights,
    acts,
    longRow('whenWhere', 5, '被诉侵权行为发生的时间、地点', '对方是什么时候、在哪里做的？', {
      help: '例如：从2025年1月起，在延吉的店里和网店里卖。',
    }),
    notice,
    longRow('otherMatters', 7, '其他需要说明的内容（可另附页）', '还有什么要告诉法院的吗？', {
      hint: '（具体情况，依据（证据））',
      help: '没有就不填。例如：对方以前许诺过付钱。',
    }),
    annexReference(8),
  ],
};
