import { describe, expect, it } from 'vitest';
import {
  allCourts,
  courtByCode,
  courtsUnder,
  searchCourts,
} from '../../../../flows/law/courts/courts-list.ts';

const names = (text: string) => searchCourts(text).map(({ name }) => name);

describe('the list of courts', () => {
  it('has every court of its source: 最高人民法院 and the 128 of 辽宁, 93 of 吉林, 175 of 山东', () => {
    const of = (province: string) => allCourts.filter((court) => court.province === province).length;
    expect([of('辽宁省'), of('吉林省'), of('山东省')]).toEqual([128, 93, 175]);
    expect(allCourts).toHaveLength(1 + 128 + 93 + 175);
  });

  it('gives every court one code and a court one level above it', () => {
    expect(new Set(allCourts.map(({ code }) => code)).size).toBe(allCourts.length);
    const above = { basic: 'intermediate', intermediate: 'high', high: 'supreme' } as const;
    for (const court of allCourts) {
      expect(court.code).toMatch(/^[0-9A-Z]{3}$/u);
      if (court.level === 'supreme') expect(court.parent).toBeNull();
      else expect(courtByCode(court.parent ?? '')?.level).toBe(above[court.level]);
    }
  });

  it('has the forest court of 延边 with its five basic courts', () => {
    expect(courtByCode('790')).toMatchObject({
      name: '吉林省延边林区中级法院',
      level: 'intermediate',
      parent: '700',
    });
    expect(courtsUnder('790').map(({ name }) => name)).toEqual([
      '汪清林区基层法院',
      '和龙林区基层法院',
      '白河林区基层法院',
      '敦化林区基层法院',
      '珲春林区基层法院',
    ]);
    expect(courtsUnder('793')).toEqual([]);
    expect(courtByCode('ZZZ')).toBeNull();
  });

  it('has a court that kept its code when it came under another city: 公主岭', () => {
    expect(courtByCode('733')).toMatchObject({ name: '公主岭市人民法院', parent: '710' });
  });
});

describe('looking for a court', () => {
  it('finds it by the beginning of its name, with or without 法院', () => {
    expect(names('延吉')).toEqual(['延吉市人民法院']);
    expect(names('延吉市法院')).toEqual(['延吉市人民法院']);
    expect(names('延吉市人民法院')).toEqual(['延吉市人民法院']);
  });

  it('puts the court itself before those under it', () => {
    const found = names('延边');
    expect(found.slice(0, 3).sort()).toEqual(
      ['吉林省延边朝鲜族自治州中级人民法院', '吉林省延边林区中级法院', '延边铁路运输法院'].sort(),
    );
    expect(found).toContain('敦化林区基层法院');
    expect(found).toContain('龙井市人民法院');
  });

  it('narrows with a second word, in any order', () => {
    expect(names('山东 市中区')).toEqual(['济南市市中区人民法院', '枣庄市市中区人民法院']);
    expect(names('市中区　枣庄')).toEqual(['枣庄市市中区人民法院']);
    expect(names('林区 敦化')).toEqual(['敦化林区基层法院']);
  });

  it('finds nothing for nothing, and nothing for a place it does not have', () => {
    expect(names('  ')).toEqual([]);
    expect(names('法院')).toEqual([]);
    expect(names('广州')).toEqual([]);
  });
});
