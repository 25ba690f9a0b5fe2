import { describe, expect, test } from 'vitest';
import { guideOf } from '../../../../flows/law/causes/cause-guide.ts';
import { allCauses, causeByCode, childrenOf, topCauses } from '../../../../flows/law/causes/cause-list.ts';
import { guideRows } from '../../../../flows/law/causes/guide-rows.ts';

/** The complaints and applications of 法〔2025〕82号 that begin a case under a cause: 01–54 and 56–59, by number. */
const nationalForms = `
  insult-private-prosecution defamation-private-prosecution bigamy-private-prosecution refuse-execution-private-prosecution
  divorce sale-contract house-sale-contract financial-loan-contract private-lending credit-card house-lease-contract
  finance-lease-contract construction-contract property-service-contract labor-dispute securities-misrepresentation
  property-insurance-contract liability-insurance-contract guarantee-insurance-contract personal-insurance-contract
  traffic-accident-liability copyright-infringement trademark-infringement invention-patent-infringement
  design-patent-infringement plant-variety-infringement trade-secret-infringement technology-contract unfair-competition
  monopoly-civil trademark-refusal-review trademark-revocation-review trademark-invalidation patent-refusal-review
  patent-invalidation monopoly-administrative ship-collision maritime-personal-injury maritime-freight-forwarding
  seafarer-labor-contract environmental-pollution-public-interest ecological-damage-public-interest
  ecological-environment-compensation administrative-penalty administrative-enforcement administrative-license
  house-expropriation-decision work-injury-determination government-information-disclosure administrative-reconsideration
  administrative-agreement administrative-compensation administrative-reparation failure-to-perform-duty
  state-compensation-unlawful-detention state-compensation-acquittal state-compensation-custody-death-injury
  state-compensation-wrongful-execution`
  .trim()
  .split(/\s+/u);

const ownForms = ['general-civil', 'personal-injury', 'administrative-general'];

/** 非讼程序 that have an application of ours. */
const applications = new Map([
  ['9795', 'payment-order'],
  ['9804', 'preservation'],
  ['9921', 'preservation'],
  ['9924', 'preservation'],
  ['9911', 'judicial-confirmation'],
]);

/** Form, fee scale and class of jurisdiction in one line. */
const guideLine = (code: string): string => {
  const guide = guideOf(code);
  return guide === undefined ? 'none' : `${guide.template} ${guide.feeScale} ${guide.jurisdiction}`;
};

describe('what a cause leads to', () => {
  test('every cause has a guide', () => {
    for (const { code } of allCauses) expect(guideOf(code), code).toBeDefined();
  });

  test('every row of the guide belongs to a cause', () => {
    expect(Object.keys(guideRows).filter((code) => causeByCode(code) === undefined)).toEqual([]);
  });

  test('no row says only what it would have anyway', () => {
    const idle = Object.entries(guideRows).filter(([code, row]) => {
      const parent = causeByCode(code)?.parent ?? null;
      if (parent === null) return false;
      const above = guideOf(parent);
      return Object.entries(row).every(([key, value]) => above?.[key as keyof typeof above] === value);
    });
    expect(idle.map(([code]) => causeByCode(code)?.name)).toEqual([]);
  });

  test('every form that it names is a national one, one of our general ones or an application of ours', () => {
    const named = new Set(allCauses.flatMap(({ code }) => guideOf(code)?.template ?? []));
    const ours = [...ownForms, ...applications.values()];
    expect([...named].filter((id) => !nationalForms.includes(id) && !ours.includes(id))).toEqual([]);
  });

  test('all 58 national complaints and applications are reached by a cause', () => {
    expect(nationalForms).toHaveLength(58);
    const named = new Set(allCauses.map(({ code }) => guideOf(code)?.template));
    expect(nationalForms.filter((id) => !named.has(id))).toEqual([]);
  });

  test('only special procedures have no form, but for those with an application of ours', () => {
    const without = topCauses('civil').filter(({ code }) => guideOf(code)?.template === null);
    expect(without.map(({ name }) => name)).toEqual(['非讼程序案件案由']);
    const others = allCauses.filter(({ code }) => guideOf(code)?.template === null);
    const under = (code: string): readonly string[] => [
      code,
      ...childrenOf(code).flatMap((child) => under(child.code)),
    ];
    const expected = under('9771').filter((code) => !applications.has(code));
    expect(others.map(({ code }) => code).sort()).toEqual([...expected].sort());
    expect([...applications].map(([code]) => [code, guideOf(code)?.template])).toEqual([...applications]);
  });

  test('an unknown code has none', () => {
    expect(guideOf('nothing')).toBeUndefined();
  });

  test.each([
    // cause, form, fee scale, class of jurisdiction
    ['9181', 'private-lending property contract-money'],
    ['9015', 'divorce divorce divorce'],
    ['9016', 'general-civil property general'],
    ['9031', 'general-civil otherNonProperty status'],
    ['9040', 'general-civil property inheritance'],
    ['9142', 'sale-contract property contract'],
    ['9148', 'sale-contract property online-sale'],
    ['9164', 'house-sale-contract property contract'],
    ['9167', 'house-sale-contract property real-estate'],
    ['9178', 'financial-loan-contract property contract-money'],
    ['9193', 'credit-card property contract-money'],
    ['9196', 'house-lease-contract property real-estate'],
    ['9211', 'construction-contract property real-estate'],
    ['9210', 'general-civil property contract'],
    ['9255', 'general-civil property real-estate'],
    ['9280', 'property-service-contract property contract'],
    ['9289', 'general-civil property contract-money'],
    ['9003', 'personal-injury personality tort'],
    ['9006', 'general-civil personality tort'],
    ['9711', 'personal-injury property tort'],
    ['9716', 'personal-injury property tort'],
    ['9722', 'traffic-accident-liability property traffic-accident'],
    ['9468', 'labor-dispute labour labour'],
    ['9482', 'general-civil labour labour'],
    ['10066', 'labor-dispute labour labour'],
    ['9075', 'general-civil otherNonProperty real-estate'],
    ['9080', 'general-civil otherNonProperty real-estate'],
    ['9094', 'general-civil property real-estate'],
    ['9679', 'personal-insurance-contract property life-insurance'],
    ['9675', 'guarantee-insurance-contract property insurance'],
    ['9395', 'trademark-infringement intellectualProperty ip'],
    ['9392', 'copyright-infringement intellectualProperty ip'],
    ['9391', 'general-civil intellectualProperty ip'],
    ['9443', 'trade-secret-infringement intellectualProperty ip'],
    ['9485', 'ship-collision property maritime'],
    ['9795', 'payment-order paymentOrder general'],
    ['9804', 'preservation preservation general'],
    ['9806', 'null preservation general'],
    ['9808', 'null preservation general'],
    ['9823', 'null paymentOrder maritime'],
    ['9911', 'judicial-confirmation free general'],
    ['9912', 'null free general'],
    ['9775', 'null free general'],
    ['9913', 'null null general'],
    ['9842', 'general-civil property enforcement'],
    ['9952', 'environmental-pollution-public-interest property public-interest'],
    ['6004', 'administrative-penalty administrative administrative'],
    ['6048', 'house-expropriation-decision administrative administrative'],
    ['6076', 'work-injury-determination administrative administrative'],
    ['6160', 'administrative-reparation free administrative'],
    ['6058', 'administrative-general administrative administrative'],
    ['F31', 'trademark-refusal-review administrativeIp ip'],
    ['F03', 'bigamy-private-prosecution free criminal-private'],
    ['F59', 'state-compensation-wrongful-execution free state-compensation'],
  ])('%s: %s', (code, line) => {
    expect(guideLine(code)).toBe(line);
  });
});
