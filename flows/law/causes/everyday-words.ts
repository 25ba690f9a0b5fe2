import { charactersBySyllable } from './syllable-table.ts';

/**
 * Words that mean the same to the search, the standing one first. Longer words stand before their parts, because the
 * first that fits is taken. 孩子 and 父母 keep apart who sues whom; 配偶 is whichever spouse.
 */
const sameWords: readonly (readonly [string, ...string[]])[] = [
  ['儿媳', '儿媳妇'],
  ['配偶', '老公', '丈夫', '爱人', '老婆', '媳妇', '妻子', '老伴', '当家的', '老爷们儿', '两口子', '夫妻'],
  ['对象', '男朋友', '女朋友', '未婚夫', '未婚妻'],
  ['孩子', '娃娃', '小孩', '儿女', '子女', '闺女', '儿子', '女儿', '姑娘', '小子', '娃'],
  ['父母', '老人', '爹妈', '爸妈', '爹娘', '老爹', '老娘', '母亲', '父亲', '我爸', '我妈', '俺爹', '俺娘'],
  ['去世', '死了', '过世', '病逝', '没了爹', '走了没留'],
  ['工资', '工钱', '薪水', '薪资', '血汗钱', '开支', '工姿', '工薪'],
  ['单位', '老板', '公司', '厂子', '厂里', '工厂', '企业', '用人单位'],
  ['包工头', '工头', '带班的', '小包工'],
  ['赔偿', '赔钱', '赔尝', '索赔', '不赔', '赔'],
  ['不还', '没还', '不认账', '不认帐', '赖账', '要不回来', '收不回来'],
  ['不给', '没给', '不付', '未付', '没付', '不结', '不掏', '不出', '没结', '结不到', '不发', '没发'],
  ['欠', '拖欠', '拖着', '欠着', '差着', '该着', '拖了'],
  ['借钱', '借了钱', '借走', '管我借', '跟我借', '找我借', '向我借', '借款'],
  ['辞退', '开除', '辞了', '解雇', '裁员', '炒鱿鱼', '我开了', '撵走', '不用我了', '不让干了'],
  ['倒闭', '黄了', '关门', '关张', '停业'],
  ['账', '帐'],
  ['欠条', '借条', '借据', '字据'],
  ['医生', '大夫', '医院', '诊所', '卫生院', '手术'],
  ['网上', '网购', '淘宝', '拼多多', '京东', '直播间', '直播', '快手', '微商', '闲鱼'],
  ['邻居', '隔壁', '左右邻', '前院', '后院', '东院', '西院', '对门', '邻局', '东家西家'],
  ['租客', '房客', '承租人'],
  ['门市', '门面', '铺子', '商铺', '店面'],
  ['公安', '派出所', '警察', '民警', '公安局'],
  ['摔', '跌', '滑倒', '滑了一跤', '摔倒'],
  ['打', '揍', '殴打', '捶', '削', '干仗', '打架', '打起来'],
  ['撞', '刮倒', '剐', '撞倒', '创了'],
  ['汽车', '轿车', '小车', '面包车', '大货车', '货车', '摩托车', '摩托', '农用车'],
  ['电动自行车', '电动车', '电瓶车', '自行车'],
  ['保人', '担保人', '保证人', '担保', '作保', '做保'],
  ['宅基地', '房基地', '房场', '地基地'],
  ['动迁', '拆迁', '棚改'],
  ['房产证', '房照', '房本', '房证'],
  ['政府', '乡里', '镇里', '镇上', '县里', '街道', '乡政府', '镇政府'],
  ['施工', '工地', '小工'],
  ['抚养费', '扶养费', '抚养费用'],
  ['赡养', '善养', '养老钱'],
  ['彩礼', '财礼', '采礼', '彩礼钱'],
  ['离婚', '离昏', '离异', '离了婚'],
  ['盖房', '建房', '盖房子', '雇人盖房'],
  ['强拆', '扒了', '推平'],
  ['受伤', '伤了', '骨折', '断了', '折了', '轧断', '住院'],
  ['造谣', '造我的谣', '编瞎话'],
  ['培训', '补习', '辅导班', '英语班', '学习班', '早教'],
  ['医药费', '看病钱', '住院费', '医疗费'],
  ['堵', '挡道', '堵上'],
  ['猪', '牛', '羊', '牲口', '牲畜'],
  ['玉米', '苞米', '庄稼', '稻子', '水稻', '大豆', '粮食', '稻谷'],
  ['卖', '卖给', '出售'],
  ['种子', '稻种', '籽种'],
];

/** Words that say nothing about the matter. */
const emptyWords = [
  '请问',
  '您好',
  '你好',
  '怎么办',
  '咋办',
  '怎么',
  '我们',
  '俺们',
  '咱们',
  '我',
  '俺',
  '咱',
  '他们',
  '她们',
  '他',
  '她',
  '你',
  '的',
  '了',
  '呢',
  '吗',
  '啊',
  '呀',
  '吧',
  '想要',
  '想',
  '就是',
  '就',
  '都',
  '被',
  '让',
  '叫',
  '把',
  '给我',
  '跟',
  '和',
  '去',
  '现在',
  '一直',
  '到现在',
  '人家',
  '那人',
  '我要告',
  '要告',
  '起诉',
  '打官司',
  '纠纷',
] as const;

const pairs: readonly (readonly [string, string])[] = [
  ...sameWords.flatMap(([standing, ...others]) =>
    [standing, ...others].map((word): readonly [string, string] => [word, standing]),
  ),
  ...emptyWords.map((word): readonly [string, string] => [word, ' ']),
];

const standingOf: ReadonlyMap<string, string> = new Map(pairs);

const anyWord = new RegExp(
  pairs
    .map(([word]) => word)
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'gu',
);

/** A text as it is compared: width and case folded, letters and figures only; other signs part it. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The pieces of a text that carry meaning, in words that mean the same wherever they do. */
export const meaningOf = (text: string): readonly string[] =>
  plainText(text)
    .replace(anyWord, (word) => standingOf.get(word) ?? word)
    .split(' ')
    .filter((piece) => piece !== '');

const syllables: ReadonlyMap<string, string> = new Map(
  Object.entries(charactersBySyllable).flatMap(([syllable, characters]) =>
    [...characters].map((character): [string, string] => [character, syllable]),
  ),
);

/** How a character is most often read (pinyin without tone); itself when the table does not have it. */
export const syllableOf = (character: string): string => syllables.get(character) ?? character;

/**
 * How a character sounds to an ear that does not part zh from z, sh from s, ch from c and ng from n (the speech of the
 * north-east and of 山东): what is written by its sound comes out as any of them.
 */
export const soundOf = (character: string): string =>
  syllableOf(character)
    .replace(/^([zcs])h/u, '$1')
    .replace(/ng$/u, 'n');
