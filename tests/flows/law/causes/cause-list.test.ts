import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import {
  allCauses,
  type CauseScope,
  canFileUnder,
  causeByCode,
  childrenOf,
  initialsOf,
  pathOf,
  plainNameOf,
  topCauses,
} from '../../../../flows/law/causes/cause-list.ts';
import { plainNames } from '../../../../flows/law/causes/plain-names.ts';
import { charactersBySyllable } from '../../../../flows/law/causes/syllable-table.ts';

const ofScope = (scope: CauseScope) => allCauses.filter((cause) => cause.scope === scope);
const ofLevel = (scope: CauseScope, level: number) => ofScope(scope).filter((cause) => cause.level === level);
const names = (codes: readonly { readonly name: string }[]) => codes.map(({ name }) => name);

describe('the lists of causes', () => {
  test('the civil list has as many causes of each level as the one in force since 2026-01-01', () => {
    // Counts of the official list: 12 / 59 / 514 (numbered) / 470.
    expect([1, 2, 3, 4].map((level) => ofLevel('civil', level).length)).toEqual([12, 59, 514, 470]);
  });

  test('the administrative list has the 22 and 140 causes of 法发〔2020〕44号 and what stands beside them', () => {
    const beside = new Set(['6163', '6168', '6169']);
    expect(ofLevel('administrative', 2).filter(({ code }) => !beside.has(code))).toHaveLength(22);
    expect(ofLevel('administrative', 3).filter(({ parent }) => parent !== '6168')).toHaveLength(140);
    expect(childrenOf('6168').filter(({ code }) => /^\d/u.test(code))).toHaveLength(11);
    expect(childrenOf('6168').filter(({ code }) => code.startsWith('F'))).toHaveLength(6);
  });

  test('private prosecution and state compensation have the four causes each that have a form', () => {
    expect(names(topCauses('criminal'))).toEqual(['侮辱', '诽谤', '重婚', '拒不执行判决、裁定']);
    expect(topCauses('stateCompensation')).toHaveLength(4);
  });

  test('the group of farmers’ cooperatives is there with its six causes', () => {
    const [group] = childrenOf('9542').filter(({ name }) => name === '与农民专业合作社有关的纠纷');
    expect(group?.level).toBe(2);
    expect(names(childrenOf(group?.code ?? ''))).toEqual(
      ['成员资格确认', '成员出资', '合并', '分立', '解散', '清算'].map(
        (matter) => `农民专业合作社${matter}纠纷`,
      ),
    );
  });

  test('no code stands twice, and no name twice under one parent', () => {
    expect(new Set(allCauses.map(({ code }) => code)).size).toBe(allCauses.length);
    expect(new Set(allCauses.map(({ scope, parent, name }) => `${scope} ${parent} ${name}`)).size).toBe(
      allCauses.length,
    );
  });

  test('no civil name of the third or fourth level stands twice', () => {
    const low = names(ofScope('civil').filter(({ level }) => level >= 3));
    expect(low.filter((name, place) => low.indexOf(name) !== place)).toEqual([]);
  });

  test('every cause stands under one of the level above it in the same list, and behind it', () => {
    for (const [place, cause] of allCauses.entries()) {
      if (cause.parent === null) {
        expect(cause.level, cause.name).toBe(cause.scope === 'administrative' ? 2 : 1);
        continue;
      }
      const parent = causeByCode(cause.parent);
      expect(parent?.scope, cause.name).toBe(cause.scope);
      expect(parent?.level, cause.name).toBe(cause.level - 1);
      expect(
        allCauses.findIndex(({ code }) => code === cause.parent),
        cause.name,
      ).toBeLessThan(place);
    }
  });

  test('names are clean: no blanks, no half-width signs', () => {
    expect(names(allCauses).filter((name) => /[\s!-/:-@[-`{-~]/u.test(name.replace('/', '')))).toEqual([]);
  });
});

describe('walking the tree', () => {
  test('the top of the civil list are its twelve first-level causes in order', () => {
    const top = names(topCauses('civil'));
    expect(top).toHaveLength(12);
    expect(top.slice(0, 2)).toEqual(['人格权纠纷', '婚姻家庭、继承纠纷']);
    expect(top.at(-1)).toBe('特殊诉讼程序案件案由');
  });

  test('every cause is reached from the top', () => {
    const reached = (code: string): readonly string[] => [
      code,
      ...childrenOf(code).flatMap((child) => reached(child.code)),
    ];
    const scopes = ['civil', 'administrative', 'criminal', 'stateCompensation'] as const;
    const all = scopes.flatMap((scope) => topCauses(scope).flatMap(({ code }) => reached(code)));
    expect([...all].sort()).toEqual(allCauses.map(({ code }) => code).sort());
  });

  test('the path of private lending leads from the first level down', () => {
    expect(names(pathOf('9181'))).toEqual(['合同、准合同纠纷', '合同纠纷', '借款合同纠纷', '民间借贷纠纷']);
  });

  test('an unknown code has no cause, no children, no path and no plain name', () => {
    expect(causeByCode('nothing')).toBeUndefined();
    expect(childrenOf('nothing')).toEqual([]);
    expect(pathOf('nothing')).toEqual([]);
    expect(plainNameOf('nothing')).toBeNull();
    expect(plainNameOf('constructor')).toBeNull();
  });

  test('only the first civil level is no cause to file under', () => {
    expect(allCauses.filter((cause) => !canFileUnder(cause))).toEqual(topCauses('civil'));
  });
});

/** Terms that pinyin-pro reads otherwise than the law means them. */
const readings: readonly (readonly [string, string])[] = [
  ['重作', 'chong zuo'],
  ['行纪', 'hang ji'],
  ['矿藏', 'kuang zang'],
];

const expectedReading = (name: string): string => {
  const characters = name.replace(/[^\p{Script=Han}]/gu, '');
  const read = pinyin(characters, { toneType: 'none', type: 'array' }).map((one) => one.replace('ü', 'v'));
  for (const [term, reading] of readings) {
    const at = characters.indexOf(term);
    if (at >= 0) read.splice(at, term.length, ...reading.split(' '));
  }
  return read.join(' ');
};

describe('the readings in the data', () => {
  test('every one agrees with pinyin-pro, save the named terms', () => {
    expect(allCauses.filter(({ name, reading }) => reading !== expectedReading(name))).toEqual([]);
  });

  test.each([
    ['9181', 'mjjdjf'],
    ['9191', 'yhkjf'],
    ['9245', 'hjhtjf'],
    ['9059', 'xlczghjf'],
    ['9722', 'jdcjtsgzrjf'],
    ['6073', 'jbylbxzghzdyrd'],
    ['6081', 'xzjf'],
    ['6128', 'xzfy'],
    ['F03', 'ch'],
  ])('the initials of %s are %s', (code, initials) => {
    const cause = causeByCode(code);
    expect(cause === undefined ? null : initialsOf(cause)).toBe(initials);
  });

  test('the table of sounds holds each character once, as pinyin-pro reads it alone', () => {
    const all = Object.entries(charactersBySyllable).flatMap(([syllable, characters]) =>
      [...characters].map((character) => ({ syllable, character })),
    );
    expect(all).toHaveLength(3755);
    expect(new Set(all.map(({ character }) => character)).size).toBe(3755);
    const wrong = all.filter(
      ({ syllable, character }) => pinyin(character, { toneType: 'none' }).replace('ü', 'v') !== syllable,
    );
    expect(wrong).toEqual([]);
  });
});

describe('plain names', () => {
  test('at least 120 causes have one, and each is a cause to file under', () => {
    const codes = Object.keys(plainNames);
    expect(codes.length).toBeGreaterThanOrEqual(120);
    expect(codes.filter((code) => causeByCode(code) === undefined)).toEqual([]);
  });

  test('the causes of the first eleven forms are named in Korean and English too', () => {
    const first = '9181 9015 9142 9178 9280 9193 9722 9462 9199 9675 9648'.split(' ');
    for (const code of first) {
      const name = plainNameOf(code);
      expect(name?.ko, code).toMatch(/\p{Script=Hangul}/u);
      expect(name?.en, code).toMatch(/[a-z]/u);
    }
  });

  test('no two causes of one list have the same plain name', () => {
    const seen = Object.entries(plainNames).map(([code, { zh }]) => `${causeByCode(code)?.scope} ${zh}`);
    expect(seen.filter((name, place) => seen.indexOf(name) !== place)).toEqual([]);
  });
});
