import { yuanText } from '../../../../flows/law/money.ts';
import { draw, type Random } from './random.ts';

const capitals = [...'零壹贰叁肆伍陆柒捌玖'];
const places = ['', '拾', '佰', '仟'] as const;

/** A whole number of yuan in capital figures (大写). */
const capitalOf = (yuan: number): string => {
  const group = (value: number): string => {
    let text = '';
    for (let place = 3; place >= 0; place -= 1) {
      const figure = Math.floor(value / 10 ** place) % 10;
      if (figure === 0) text += text === '' || text.endsWith('零') ? '' : '零';
      else text += `${capitals[figure]}${places[place]}`;
    }
    return text.replace(/零$/u, '');
  };
  const [high, low] = [Math.floor(yuan / 10_000), yuan % 10_000];
  const upper = high === 0 ? '' : `${group(high)}万`;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  return `${upper}${gap}${group(low)}`;
};

/** A sum as complaints write it. Fen. */
export const shapedMoney = (random: Random, fen: number): string => {
  const yuan = fen / 100;
  const shapes = [`${yuan}元`, `${yuanText(fen).replace(/\.00$/u, '')}元`, `人民币${yuan}元`];
  if (fen % 100 === 0) {
    shapes.push(
      `${yuan}元整`,
      `${capitalOf(yuan)}元整`,
      `人民币${capitalOf(yuan)}元整（¥${yuan}元）`,
      `${yuan}元（大写：${capitalOf(yuan)}元整）`,
    );
    if (yuan % 1000 === 0 && yuan >= 10_000) shapes.push(`${yuan / 10_000}万元`, `${yuan / 10_000}万元`);
  }
  return draw(random, shapes);
};

const plain = [...'〇一二三四五六七八九'];
const small = (value: number): string =>
  value < 10
    ? (plain[value] ?? '')
    : `${value >= 20 ? plain[Math.floor(value / 10)] : ''}十${value % 10 === 0 ? '' : plain[value % 10]}`;

/** A day as complaints write it. `year`: only with 年月日 in figures, as days of birth are. */
export const shapedDay = (random: Random, day: string, how: 'year' | 'any'): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const figures = `${year}年${month}月${date}日`;
  if (how === 'year') return figures;
  const chinese = `${[...String(year)].map((sign) => plain[Number(sign)]).join('')}年${small(month)}月${small(date)}日`;
  return draw(random, [figures, figures, figures, figures, chinese, `${year}.${month}.${date}`, day]);
};

/** A rate of interest as complaints write it. */
export const shapedRate = (
  random: Random,
): { readonly written: string; readonly percent: string; readonly per: string } => {
  const yearly = draw(random, [6, 8, 10, 12, 14.4]);
  const monthly = draw(random, [1, 1.5, 2]);
  return draw(random, [
    { written: `年利率${yearly}%`, percent: String(yearly), per: 'year' },
    { written: `年利率为${yearly}%`, percent: String(yearly), per: 'year' },
    { written: `月利率${monthly}%`, percent: String(monthly), per: 'month' },
    ...(monthly === 1.5
      ? [{ written: '月息1.5分', percent: '1.5', per: 'month' }]
      : [{ written: `月息${monthly}分`, percent: String(monthly), per: 'month' }]),
    { written: `年利率百分之${yearly}`, percent: String(yearly), per: 'year' },
  ]);
};
