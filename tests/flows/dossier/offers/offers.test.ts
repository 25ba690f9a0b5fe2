import { describe, expect, it } from 'vitest';
import type { CardIdentity } from '../../../../flows/dossier/dossier.ts';
import { doubtsAbout, offersFor, type ReadPage, takeOffer } from '../../../../flows/dossier/offers/offers.ts';
import { templateRules } from '../../../../flows/dossier/offers/rules/rule-list.ts';
import { fieldAt } from '../../../../flows/forms/field-path.ts';
import { answerScreen, newFormDraft } from '../../../../flows/forms/form-flow.ts';
import type { FormDraft, Template } from '../../../../flows/forms/template.ts';
import { templateById } from '../../../../flows/forms/templates/template-list.ts';
import { idCheckPlace } from '../../../../flows/law/id-number.ts';
import { caseKinds } from './case-kinds.ts';
import { laidOut } from './laid-out.ts';
import { madeComplaint, type Wording } from './made-complaint.ts';
import { randomFrom } from './random.ts';
import { pageOf } from './reading.ts';
import { draftFor, score, today } from './score.ts';

const numberOf = (seventeen: string): string => `${seventeen}${idCheckPlace(seventeen)}`;
const holderNumber = numberOf('99999919580302001');
const otherNumber = numberOf('99999919700705002');

const card: CardIdentity = {
  kind: 'resident',
  name: '测试甲',
  sex: 'male',
  nation: '汉',
  birthDate: '1958-03-02',
  address: '吉林省某市某镇某村3组',
  number: holderNumber,
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};

const form = (id: string): Template => {
  const template = templateById(id);
  if (template === undefined) throw new Error(`no form ${id}`);
  return template;
};

const lending = form('private-lending');
const asSelf = (template: Template): FormDraft =>
  takeOffer(
    template,
    newFormDraft(template, card),
    { path: 'applicant.applicant.role', answer: 'self' },
    today,
  );

const complaint: ReadPage = {
  page: 'c1',
  kind: 'complaint',
  reading: pageOf(
    '民事起诉状',
    `原告：测试甲，男，汉族，公民身份号码${holderNumber}，电话13800000001。`,
    `被告：李某四，女，1970年7月5日生，汉族，住吉林省延吉市光明街12号。`,
    `诉讼请求：`,
    '1、判令被告偿还借款本金伍万元整（¥50,000元）；',
    '2、本案诉讼费用由被告承担。',
    '事实与理由：',
    '2023年5月6日，被告向原告借款5万元，约定月息1分。',
    '此致',
    '某市人民法院',
  ),
};

const answersOf = (template: Template, draft: FormDraft, ...pages: ReadPage[]): Record<string, unknown> =>
  Object.fromEntries(offersFor(template, draft, pages, today).map((offer) => [offer.path, offer.answer]));

const single = (kind: string, ...lines: string[]): ReadPage => ({
  page: kind,
  kind,
  reading: pageOf(...lines),
});

describe('the rules', () => {
  it.each(Object.entries(templateRules))('%s: every path and option is of the form', (id, rules) => {
    const template = form(id);
    for (const rule of rules?.phrases ?? []) {
      const at = fieldAt(template, rule.path);
      expect(at, rule.path).not.toBeNull();
      if ('per' in rule && rule.per !== undefined)
        expect(fieldAt(template, rule.per), rule.per).not.toBeNull();
      if ('option' in rule && at !== null) {
        const options = 'options' in at.field ? at.field.options.map((option) => option.id) : ['yes', 'no'];
        expect(options).toContain(rule.option);
      }
    }
    for (const { claimed, amount, words } of rules?.claims ?? [])
      for (const path of [claimed, amount, words])
        if (path !== undefined) expect(fieldAt(template, path), path).not.toBeNull();
  });
});

describe('made-up complaints of the eleven kinds', () => {
  // Measured in full by the benchmark; here a few of each, with room below the figures it prints.
  const least = { development: { right: 0.98, had: 0.95 }, heldOut: { right: 0.97, had: 0.88 } } as const;

  it.each(['development', 'heldOut'] as const)('offers of the %s wording are right', (wording: Wording) => {
    const scores = caseKinds.flatMap((kind) =>
      [1, 2, 3, 4].map((seed) => {
        const made = madeComplaint(randomFrom(seed * 97), kind, wording);
        return score(made, laidOut(made.paragraphs, randomFrom(seed)));
      }),
    );
    const sum = (pick: (each: (typeof scores)[number]) => number): number =>
      scores.reduce((total, each) => total + pick(each), 0);
    const wrong = scores.flatMap((each) => each.wrong);
    expect(sum((each) => each.right) / sum((each) => each.offered), wrong.join('\n')).toBeGreaterThanOrEqual(
      least[wording].right,
    );
    expect(sum((each) => each.had) / sum((each) => each.wanted)).toBeGreaterThanOrEqual(least[wording].had);
  });

  it.each(caseKinds)(
    '$template: every offer can be taken after those before it, and shows where it was read',
    (kind) => {
      for (const seed of [11, 12, 13]) {
        const made = madeComplaint(randomFrom(seed), kind, 'heldOut');
        const template = form(made.template);
        const readings = laidOut(made.paragraphs);
        const pages = readings.map((reading, index) => ({ page: `p${index}`, kind: 'complaint', reading }));
        let draft = draftFor(template, made);
        for (const offer of offersFor(template, draft, pages, today)) {
          const next = takeOffer(template, draft, offer, today);
          expect(next.answers[offer.path], offer.path).toBeDefined();
          draft = next;
          expect(offer.box.x).toBeGreaterThanOrEqual(0);
          expect(offer.box.x + offer.box.width).toBeLessThanOrEqual(1.001);
          expect(pages.map((page) => page.page)).toContain(offer.page);
          expect(offer.text).not.toBe('');
        }
      }
    },
  );
});

describe('what is not offered', () => {
  it('a number with a wrong check place', () => {
    const wrong = `${otherNumber.slice(0, 17)}${otherNumber.endsWith('1') ? '2' : '1'}`;
    const page = single('complaint', `被告：李某四，女，汉族，身份证号${wrong}。`, '诉讼请求：', '1、离婚。');
    expect(Object.keys(answersOf(form('divorce'), asSelf(form('divorce')), page))).not.toContain(
      'defendants[0].person.citizenNumber',
    );
  });

  it('a field that the person has answered', () => {
    const draft = asSelf(lending);
    const key = 'claims.principal.owed';
    const given = answerScreen(
      lending,
      draft,
      key,
      { [key]: '40000', 'claims.principal.until': '2024-05-06' },
      today,
    ).draft;
    expect(answersOf(lending, given, complaint)[key]).toBeUndefined();
    expect(answersOf(lending, draft, complaint)[key]).toBe('50000');
    expect(
      doubtsAbout(lending, given, [complaint], today).map((doubt) => [doubt.kind, doubt.path]),
    ).toContainEqual(['answeredOtherwise', key]);
  });

  it('what the card has said of the plaintiff', () => {
    const paths = Object.keys(answersOf(lending, asSelf(lending), complaint));
    expect(paths.filter((path) => path.startsWith('plaintiffs['))).toEqual(['plaintiffs[0].person.phone']);
  });

  it('a sum whose words and figures differ', () => {
    const page = single(
      'complaint',
      '被告：李某四，女，汉族。',
      '诉讼请求：',
      '1、判令被告偿还借款本金伍万元整（¥60,000元）。',
    );
    expect(answersOf(lending, asSelf(lending), page)['claims.principal.owed']).toBeUndefined();
  });

  it('a sum that is only about right, or a price for a month', () => {
    for (const text of ['判令被告偿还借款本金5万余元', '判令被告偿还借款本金5000元/月'])
      expect(
        answersOf(lending, asSelf(lending), single('complaint', '被告：李某四，女。', '诉讼请求：', text))[
          'claims.principal.owed'
        ],
      ).toBeUndefined();
  });

  it('what two papers say differently; the person is told', () => {
    const notes = [
      single('loanNote', '借条', '今借到测试甲现金50000元'),
      single('loanContract', '借款合同', '借款金额：60000元'),
    ];
    expect(answersOf(lending, asSelf(lending), ...notes)['facts.amount.agreed']).toBeUndefined();
    expect(doubtsAbout(lending, asSelf(lending), notes, today).map((doubt) => doubt.kind)).toContain(
      'papersDiffer',
    );
  });

  it('anything of the rows of an element form by phrases: its questions are no answers', () => {
    const page = single(
      'complaint',
      '民事起诉状',
      '★特别提示★',
      '被告：李某四，女，汉族。',
      '诉讼请求',
      '2.利息 是否主张 是□ 否□',
    );
    expect(answersOf(lending, asSelf(lending), page)['claims.interest.claimed']).toBeUndefined();
  });
});

describe('whose papers they are', () => {
  it('the role is offered when the holder of the card is the plaintiff, and the plaintiff’s telephone after it', () => {
    const paths = Object.keys(answersOf(lending, newFormDraft(lending, card), complaint));
    expect(paths.slice(0, 2)).toEqual(['applicant.applicant.role', 'plaintiffs[0].person.phone']);
  });

  it('a plaintiff who is not the holder of the card is told, and nothing of the plaintiff is offered', () => {
    const page = single(
      'complaint',
      '原告：王某五，女，1960年1月1日出生，电话13800000001。',
      '被告：李某四，女，汉族。',
      '诉讼请求：',
      '1、离婚。',
    );
    const draft = asSelf(lending);
    expect(
      doubtsAbout(lending, draft, [page], today).map((doubt) => [doubt.kind, doubt.text]),
    ).toContainEqual(['holderNotNamed', '王某五']);
    expect(
      Object.keys(answersOf(lending, draft, page)).filter((path) => path.startsWith('plaintiffs')),
    ).toEqual([]);
  });

  it('the identity card of the other side fills the defendant; the holder’s own card fills nothing', () => {
    const front = (name: string, number: string): ReadPage =>
      single(
        'idCardFront',
        `姓名${name}`,
        '性别女民族朝鲜',
        '出生1970年7月5日',
        '住址吉林省延吉市光明街',
        '12号',
        `公民身份号码${number}`,
      );
    const found = answersOf(lending, asSelf(lending), complaint, front('李某四', otherNumber));
    expect(found['defendants[0].person.citizenNumber']).toBe(otherNumber);
    expect(found['defendants[0].person.domicile']).toBe('吉林省延吉市光明街12号');
    expect(answersOf(lending, asSelf(lending), front('测试甲', holderNumber))).toEqual({});
  });

  it('a card that belongs to nobody who is named is left alone', () => {
    const page = single(
      'idCardFront',
      '姓名赵某六',
      '性别女民族汉',
      '出生1970年7月5日',
      `公民身份号码${otherNumber}`,
    );
    expect(Object.keys(answersOf(lending, asSelf(lending), complaint, page))).not.toContain(
      'defendants[0].person.citizenNumber',
    );
  });
});

describe('other papers', () => {
  it('a note of a loan: sum, day, rate and surety', () => {
    const found = answersOf(
      lending,
      asSelf(lending),
      single(
        'loanNote',
        '借条',
        '今借到测试甲现金人民币伍万元整（¥50000元），月息1.5分，',
        '约定2024年5月6日前还清。',
        '借款人：李某四',
        '担保人：周某七',
        '2023年5月6日',
      ),
    );
    expect(found).toMatchObject({
      'facts.amount.agreed': '50000',
      'facts.term.to': '2024-05-06',
      'facts.rate.percent': '1.5',
      'facts.rate.per': 'month',
      'facts.guarantee.guarantor': '周某七',
    });
  });

  it('a finding on a road accident: day, place and who is liable', () => {
    const traffic = form('traffic-accident-liability');
    const found = answersOf(
      traffic,
      asSelf(traffic),
      single(
        'accidentFinding',
        '道路交通事故认定书',
        '事故时间：2024年3月5日8时30分',
        '事故地点：延吉市人民路与光华路交叉口',
        '李某四驾驶机动车未让行，其行为是造成此次事故的全部原因，承担此次事故的全部责任，测试甲无责任。',
      ),
    );
    expect(found).toMatchObject({
      'facts.accident.on': '2024-03-05',
      'facts.accident.place': '延吉市人民路与光华路交叉口',
    });
    expect(found['facts.responsibility.text']).toContain('全部责任');
  });

  it('a judgment for an application for enforcement: court, number and kind', () => {
    const enforcement = form('enforcement-application');
    const found = answersOf(
      enforcement,
      asSelf(enforcement),
      single(
        'judgment',
        '吉林省延吉市人民法院',
        '民事判决书',
        '（2024）吉2401民初123号',
        '原告测试甲与被告李某四民间借贷纠纷一案，本院立案后……',
      ),
    );
    expect(found).toMatchObject({
      'basis.document.field': 'civil',
      'basis.document.civil': ['judgment'],
      'basis.issuer.name': '吉林省延吉市人民法院',
      'basis.number.number': '(2024)吉2401民初123号',
    });
  });

  it('a business licence fills the company that the complaint names', () => {
    const sale = form('sale-contract');
    const found = answersOf(
      sale,
      asSelf(sale),
      single(
        'complaint',
        `原告：测试甲，男，公民身份号码${holderNumber}。`,
        '被告：延吉市测试商贸有限公司，住所地：吉林省延吉市河南街88号。',
        '诉讼请求：',
        '1、判令被告支付货款5万元。',
      ),
      single(
        'businessLicence',
        '营业执照',
        '名    称  延吉市测试商贸有限公司',
        '类    型  有限责任公司(自然人独资)',
        '法定代表人  王小明',
      ),
    );
    expect(found).toMatchObject({
      'defendants[0].organisation.type': 'limited',
      'defendants[0].organisation.representative': '王小明',
    });
  });
});
