import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CourtQuestion, courtHint, placeAsked } from '../../../../flows/law/courts/court-hint.ts';
import type { CourtTable } from '../../../../flows/law/courts/court-table.ts';
import type { JurisdictionKind } from '../../../../flows/law/courts/jurisdiction-kind.ts';

const court: CourtTable = {
  name: '延吉市人民法院',
  district: ['吉林省延边朝鲜族自治州延吉市'],
  nearby: [
    { name: '龙井市人民法院', district: ['吉林省延边朝鲜族自治州龙井市'] },
    { name: '图们市人民法院', district: ['吉林省延边朝鲜族自治州图们市'] },
  ],
};
const yanji = '吉林省延边朝鲜族自治州延吉市某街1号';
const longjing = '吉林省延边朝鲜族自治州龙井市某镇2号';
const tumen = '吉林省延边朝鲜族自治州图们市某路3号';
const shenyang = '辽宁省沈阳市和平区某路4号';

const ask = (kind: JurisdictionKind, changes: Partial<CourtQuestion> = {}) =>
  courtHint(kind, {
    claim: 100_000_00,
    plaintiffAddresses: [yanji],
    defendantAddresses: [longjing],
    court,
    agreement: 'none',
    ...changes,
  });
const text = (hint: ReturnType<typeof ask>) => hint.words.map(({ zh }) => zh).join('');

const everyKind: readonly JurisdictionKind[] = Object.keys({
  general: 0,
  contract: 0,
  'contract-money': 0,
  'online-sale': 0,
  tort: 0,
  'traffic-accident': 0,
  insurance: 0,
  'vehicle-insurance': 0,
  'liability-insurance': 0,
  'life-insurance': 0,
  'real-estate': 0,
  divorce: 0,
  status: 0,
  inheritance: 0,
  labour: 0,
  securities: 0,
  ip: 0,
  maritime: 0,
  administrative: 0,
  'state-compensation': 0,
  enforcement: 0,
  'criminal-private': 0,
  'public-interest': 0,
} satisfies Record<JurisdictionKind, 0>) as JurisdictionKind[];

describe('the general rule', () => {
  it('is the defendant’s home, not the plaintiff’s (民事诉讼法 22)', () => {
    const hint = ask('general');
    expect(hint.kind).toBe('elsewhere');
    expect(text(hint)).toContain('被告住的地方由龙井市人民法院管。');
    expect(text(hint)).toContain('您仍然可以在这里提交');
    expect(hint.articles).toContain('民事诉讼法 22');
    expect(ask('general', { defendantAddresses: [yanji] }).kind).toBe('here');
    expect(ask('general', { defendantAddresses: [shenyang] }).kind).toBe('unknown');
  });

  it('gives way to the plaintiff’s home when the defendant is in prison (民事诉讼法 23)', () => {
    const hint = ask('general', { flags: ['defendantImprisoned'] });
    expect(hint.kind).toBe('here');
    expect(hint.articles).toContain('民事诉讼法 23');
  });

  it('stays with the defendant’s former home when both are in prison (民诉法解释 8)', () => {
    const hint = ask('general', { flags: ['defendantImprisoned', 'plaintiffImprisoned'] });
    expect(hint.kind).toBe('elsewhere');
    expect(hint.articles).toContain('民诉法解释 8');
  });

  it('does not give way for a missing debtor: that is for matters of status only', () => {
    expect(ask('general', { flags: ['defendantMissing'] }).kind).toBe('elsewhere');
  });
});

describe('contracts', () => {
  it('may also go to the place of performance (民事诉讼法 24)', () => {
    expect(ask('contract', { places: { performance: yanji } }).kind).toBe('here');
    const notGiven = ask('contract');
    expect(notGiven.kind).toBe('unknown');
    expect(text(notGiven)).toContain('合同履行的地方，那里的法院也可以。');
    expect(ask('contract', { places: { performance: tumen } }).kind).toBe('elsewhere');
  });

  it('of sale online: where the parcel arrives (民诉法解释 20)', () => {
    const hint = ask('online-sale', { places: { delivery: yanji } });
    expect(hint.kind).toBe('here');
    expect(hint.articles).toContain('民诉法解释 20');
  });

  it('of sale online, delivered over the network: the buyer’s home, whoever sues', () => {
    expect(ask('online-sale', { flags: ['digitalDelivery'] }).kind).toBe('here');
    expect(ask('online-sale', { flags: ['digitalDelivery', 'plaintiffIsSeller'] }).kind).toBe('elsewhere');
  });

  it('with an agreed court in a trader’s terms: the clause may be void (民诉法解释 31)', () => {
    const hint = ask('online-sale', { agreement: 'court', flags: ['consumer'] });
    expect(hint.kind).toBe('agreedCourt');
    expect(hint.articles).toEqual(expect.arrayContaining(['民事诉讼法 35', '民诉法解释 31']));
    expect(text(hint)).toContain('格式条款');
  });
});

describe('torts and accidents', () => {
  it('go to where it was done, where the harm appeared, or to the defendant (民事诉讼法 29)', () => {
    expect(ask('tort', { places: { act: yanji } }).kind).toBe('here');
    expect(ask('tort', { places: { act: tumen, result: yanji } }).kind).toBe('here');
    const all = ask('tort', { places: { act: yanji, result: tumen } });
    expect(text(all)).toContain('这几个法院都可以');
    expect(all.articles).toContain('民事诉讼法 36');
  });

  it('done online also go to the harmed person’s home (民诉法解释 25)', () => {
    expect(ask('tort').kind).toBe('unknown');
    expect(ask('tort', { flags: ['online'] }).kind).toBe('here');
  });

  it('on the road go to the place of the accident or first arrival (民事诉讼法 30)', () => {
    const hint = ask('traffic-accident', { places: { accident: yanji } });
    expect(hint.kind).toBe('here');
    expect(hint.articles).toContain('民事诉讼法 30');
    expect(text(hint)).toContain('车船出事后最先到的地方，那里的法院也可以。');
  });
});

describe('insurance', () => {
  it('goes to the insured thing (民事诉讼法 25)', () => {
    expect(ask('insurance', { places: { insuredThing: yanji } }).kind).toBe('here');
  });

  it('of a vehicle goes to its registration or the accident (民诉法解释 21)', () => {
    expect(ask('vehicle-insurance', { places: { registration: yanji } }).kind).toBe('here');
    expect(ask('vehicle-insurance', { places: { accident: yanji } }).articles).toContain('民诉法解释 21');
  });

  it('of a person goes to the insured person’s home (民诉法解释 21)', () => {
    expect(ask('life-insurance', { places: { insuredPerson: yanji } }).kind).toBe('here');
  });
});

describe('exclusive jurisdiction (民事诉讼法 34)', () => {
  it('of land, leases and building works: only the place counts, not where people live', () => {
    expect(ask('real-estate', { places: { land: yanji } }).kind).toBe('here');
    const hint = ask('real-estate', { places: { land: tumen }, defendantAddresses: [yanji] });
    expect(hint.kind).toBe('elsewhere');
    expect(text(hint)).not.toContain('被告');
    expect(hint.articles).toContain('民诉法解释 28');
  });

  it('is named even while the place is not known', () => {
    const hint = ask('real-estate');
    expect(hint.kind).toBe('unknown');
    expect(text(hint)).toContain('这类案子由房子或者土地所在的地方的法院管。');
  });

  it('cannot be agreed away (民事诉讼法 35)', () => {
    const hint = ask('real-estate', { agreement: 'court', places: { land: yanji } });
    expect(hint.kind).toBe('here');
    expect(text(hint)).toContain('约定别的法院不算数');
  });

  it('of an inheritance: the last home or the main estate', () => {
    expect(ask('inheritance', { places: { lastDomicile: tumen, estate: yanji } }).kind).toBe('here');
    expect(ask('inheritance', { places: { lastDomicile: tumen, estate: longjing } }).kind).toBe('elsewhere');
  });
});

describe('family', () => {
  it('divorce goes to the defendant’s home, and the exceptions are told while they are not known', () => {
    expect(ask('divorce').kind).toBe('elsewhere');
    expect(text(ask('divorce'))).toContain('可以在原告住的地方起诉');
    expect(text(ask('divorce', { flags: ['defendantMissing'] }))).not.toContain('可以在原告住的地方起诉');
  });

  it('divorce may be filed at home when the other has been away for a year (民诉法解释 12)', () => {
    const hint = ask('divorce', { flags: ['spouseAway'] });
    expect(hint.kind).toBe('here');
    expect(text(hint)).toContain('两个法院都可以');
    expect(hint.articles).toContain('民诉法解释 12');
  });

  it('divorce when both have been away follows the defendant (民诉法解释 12)', () => {
    const hint = ask('divorce', { flags: ['bothAway'] });
    expect(hint.kind).toBe('elsewhere');
    expect(text(hint)).toContain('连续住满一年');
  });

  it.each(['defendantMissing', 'defendantAbroad'] as const)(
    'divorce is filed at home when %s (民事诉讼法 23)',
    (flag) => {
      const hint = ask('divorce', { flags: [flag] });
      expect(hint.kind).toBe('here');
      expect(text(hint)).not.toContain('龙井');
      expect(hint.articles).toContain('民事诉讼法 23');
    },
  );

  it('maintenance from several may be claimed at home (民诉法解释 9)', () => {
    expect(ask('status').kind).toBe('elsewhere');
    expect(ask('status', { flags: ['severalDefendants'] }).kind).toBe('here');
  });

  it('cannot go to arbitration, whatever was agreed', () => {
    expect(ask('divorce', { agreement: 'arbitration' }).kind).toBe('elsewhere');
    expect(ask('inheritance', { agreement: 'arbitration' }).kind).toBe('unknown');
  });
});

describe('labour (劳动争议解释（一） 3)', () => {
  it('goes to the employer’s seat or the place of work', () => {
    expect(ask('labour').kind).toBe('unknown');
    expect(ask('labour', { places: { workplace: yanji } }).kind).toBe('here');
    expect(ask('labour', { defendantAddresses: [yanji] }).kind).toBe('here');
    expect(ask('labour', { flags: ['plaintiffIsEmployer'] }).kind).toBe('here');
  });

  it('is the basic court’s whatever the amount', () => {
    expect(ask('labour', { claim: 900_000_000_00, defendantAddresses: [yanji] }).kind).toBe('here');
  });
});

describe('special courts', () => {
  it('hear intellectual property: told, with who to ask (法释〔2022〕13号)', () => {
    const hint = ask('ip', { places: { act: yanji } });
    expect(hint.kind).toBe('designated');
    expect(hint.articles).toContain('法释〔2022〕13号 3');
    expect(text(hint)).toContain('您仍然可以在这里提交');
  });

  it('hear maritime cases', () => {
    expect(ask('maritime').kind).toBe('designated');
  });

  it('at a court whose table names such cases it is like any other', () => {
    const takes = { kinds: ['ip'], causes: [], words: { zh: '只收知产案', ko: '-', en: '-' } } as const;
    expect(ask('ip', { court: { ...court, takes }, places: { act: yanji } }).kind).toBe('here');
  });

  it('compensation by the state begins with the authority (国家赔偿法 22)', () => {
    const hint = ask('state-compensation');
    expect(hint.kind).toBe('designated');
    expect(text(hint)).toContain('赔偿委员会');
  });

  it('public interest is the intermediate court’s (民诉法解释 283)', () => {
    expect(ask('public-interest', { places: { act: yanji } }).kind).toBe('intermediate');
  });
});

describe('a court of a special area', () => {
  const forest: CourtTable = {
    ...court,
    takes: {
      kinds: ['criminal-private'],
      causes: ['9137', '林业承包合同纠纷'],
      words: {
        zh: '本院只收林区的案子，这类案子一般由县市法院管。',
        ko: '본 법원은 림구의 사건만 받습니다.',
        en: 'This court takes cases of the forest area only.',
      },
    },
  };

  it('tells a person whose case is not on its list, and shuts no door', () => {
    const hint = ask('contract-money', { court: forest, cause: ['9160', '民间借贷纠纷', '借款合同纠纷'] });
    expect(hint.kind).toBe('elsewhere');
    expect(text(hint)).toContain('本院只收林区的案子');
    expect(text(hint)).toContain('您仍然可以在这里提交');
  });

  it('takes what is on its list by cause, by one above it, and by class', () => {
    expect(ask('contract-money', { court: forest, cause: ['9901', '9137'] }).kind).toBe('here');
    expect(ask('contract-money', { court: forest, cause: '林业承包合同纠纷' }).kind).toBe('here');
    expect(ask('contract-money', { court: forest, cause: '91371' }).kind).toBe('elsewhere');
    expect(ask('criminal-private', { court: forest, places: { offence: yanji } }).kind).toBe('here');
  });

  it('may instead name what it does not take', () => {
    const words = { zh: '行政案子请到集中管辖的法院。', ko: '-', en: '-' };
    const district = { ...court, doesNotTake: [{ kinds: ['administrative'], causes: [], words }] } as const;
    expect(text(ask('administrative', { court: district, defendantAddresses: [yanji] }))).toContain(
      '集中管辖',
    );
    expect(ask('contract-money', { court: district }).kind).toBe('here');
  });
});

describe('suits against authorities', () => {
  it('go to the authority’s seat (行政诉讼法 18)', () => {
    const hint = ask('administrative', { places: { authority: yanji } });
    expect(hint.kind).toBe('here');
    expect(hint.articles).toContain('行政诉讼法 18');
    expect(ask('administrative', { defendantAddresses: [yanji] }).kind).toBe('here');
  });

  it('after a reconsideration also to that authority’s (行政诉讼法 18)', () => {
    const places = { reconsiderer: yanji };
    expect(ask('administrative', { places }).kind).toBe('elsewhere');
    const hint = ask('administrative', { places, flags: ['reconsidered'] });
    expect(hint.kind).toBe('here');
    expect(hint.articles).toContain('行政诉讼法 21');
  });

  it('about liberty also to the plaintiff’s home (行政诉讼法 19)', () => {
    expect(ask('administrative', { flags: ['libertyRestricted'] }).kind).toBe('here');
  });

  it('about land only to the place (行政诉讼法 20)', () => {
    const hint = ask('administrative', {
      flags: ['landDispute', 'reconsidered'],
      places: { land: tumen, authority: yanji, reconsiderer: yanji },
    });
    expect(hint.kind).toBe('elsewhere');
    expect(text(hint)).toContain('房子或者土地所在的地方由图们市人民法院管。');
  });

  it('against a county government are the intermediate court’s (行政诉讼法 15)', () => {
    const hint = ask('administrative', { flags: ['countyGovernment'], defendantAddresses: [yanji] });
    expect(hint.kind).toBe('intermediate');
    expect(hint.articles).toContain('行政诉讼法 15');
  });
});

describe('enforcement (民事诉讼法 235)', () => {
  it('goes to the court of first instance, by its name, or to where the property is', () => {
    expect(ask('enforcement', { places: { firstInstance: '延吉市人民法院' } }).kind).toBe('here');
    expect(ask('enforcement', { places: { firstInstance: '龙井市人民法院', property: yanji } }).kind).toBe(
      'here',
    );
    expect(ask('enforcement', { places: { firstInstance: '龙井市人民法院' } }).kind).toBe('unknown');
  });

  it('of a paper that is not a court’s goes to the debtor’s home or property', () => {
    const hint = ask('enforcement', { flags: ['notCourtPaper'], defendantAddresses: [yanji] });
    expect(hint.kind).toBe('here');
    expect(text(hint)).not.toContain('一审法院');
  });

  it('of an arbitral award is the intermediate court’s (仲裁法解释 29)', () => {
    expect(ask('enforcement', { flags: ['notCourtPaper', 'arbitralAward'] }).kind).toBe('intermediate');
  });
});

describe('private prosecution', () => {
  it('goes to the place of the offence (刑事诉讼法 25)', () => {
    const hint = ask('criminal-private', { places: { offence: yanji } });
    expect(hint.kind).toBe('here');
    expect(hint.articles).toContain('刑事诉讼法 25');
    expect(text(hint)).not.toContain('由原告选');
  });

  it('of what was said online also to where the victim is (刑诉法解释 2)', () => {
    expect(ask('criminal-private', { flags: ['online'] }).kind).toBe('here');
  });
});

describe('the level', () => {
  it.each([
    ['吉林 just under 20 million', 19_999_999_99, court, 'here'],
    ['吉林 20 million', 20_000_000_00, court, 'intermediate'],
    ['山东 20 million', 20_000_000_00, { ...court, district: ['山东省济南市', yanji] }, 'here'],
    ['山东 40 million', 40_000_000_00, { ...court, district: ['山东省济南市', yanji] }, 'intermediate'],
  ])('with a foreign element goes by 法释〔2022〕18号: %s', (_case, claim, table, kind) => {
    expect(ask('contract-money', { claim, court: table, flags: ['foreign'] }).kind).toBe(kind);
  });

  it('at an intermediate court: ordinary cases are a basic court’s, large ones its own', () => {
    const table: CourtTable = { ...court, level: 'intermediate', district: ['吉林省延边朝鲜族自治州'] };
    const small = ask('contract-money', { court: table });
    expect(small.kind).toBe('elsewhere');
    expect(text(small)).toContain('本院是中级法院');
    expect(text(small)).toContain('您仍然可以在这里提交');
    expect(ask('contract-money', { court: table, claim: 500_000_000_00 }).kind).toBe('here');
    expect(ask('public-interest', { court: table, places: { act: yanji } }).kind).toBe('here');
  });
});

describe('every class of cases', () => {
  it.each(everyKind)('%s has words in three languages, an article, and no hole in a text', (kind) => {
    for (const agreement of ['none', 'court', 'arbitration'] as const) {
      const hint = ask(kind, { agreement });
      expect(hint.articles.length).toBeGreaterThan(0);
      for (const { zh, ko, en } of hint.words)
        for (const each of [zh, ko, en]) expect(each).toMatch(/^[^{}]+$/u);
    }
  });

  it('asks only for places that it then uses', () => {
    for (const kind of everyKind) {
      const asked = placeAsked(kind);
      if (asked === null) continue;
      const flags = kind === 'administrative' ? [] : undefined;
      const takes = { kinds: [kind], causes: [], words: { zh: '-', ko: '-', en: '-' } };
      const hint = ask(kind, {
        places: { [asked]: yanji },
        court: { ...court, takes, level: kind === 'public-interest' ? 'intermediate' : 'basic' },
        ...(flags === undefined ? {} : { flags }),
      });
      expect([kind, hint.kind]).toEqual([kind, 'here']);
    }
  });

  it('never says “here” unless an address of this court’s district was given', () => {
    const address = fc.constantFrom('', longjing, tumen, shenyang, '某村');
    const flags = fc.subarray([
      'defendantImprisoned',
      'defendantMissing',
      'spouseAway',
      'online',
      'digitalDelivery',
      'severalDefendants',
      'libertyRestricted',
      'notCourtPaper',
    ] as const);
    fc.assert(
      fc.property(
        fc.constantFrom(...everyKind),
        address,
        address,
        address,
        flags,
        (kind, one, two, three, given) => {
          const asked = placeAsked(kind);
          const hint = ask(kind, {
            plaintiffAddresses: [one],
            defendantAddresses: [two],
            flags: given,
            ...(asked === null ? {} : { places: { [asked]: three } }),
          });
          expect(hint.kind).not.toBe('here');
        },
      ),
    );
  });
});
