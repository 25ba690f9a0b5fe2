import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filingManifest } from '../../court/contract/filing-manifest.ts';
import { newDossier } from '../../flows/filing/form-steps.ts';
import { answerScreen, openScreens } from '../../flows/forms/form-flow.ts';
import { privateLending } from '../../flows/forms/templates/private-lending.ts';
import { serviceAddress } from '../../flows/forms/templates/service-address.ts';
import { proposedSettings } from '../../flows/law/complexity/complexity-score.ts';
import { unsetProvincialFees } from '../../flows/law/fees/provincial-fees.ts';
import { filingPackage } from '../../kiosk-host/filing/filing-package.ts';
import { type Draw, fillDraft, today } from '../flows/forms/arbitrary-draft.ts';

const card = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-08-17',
  address: '样本省样本市样本区示范路1号',
  number: '999999195508170133',
  validFrom: '2015-03-02',
  validTo: '2035-03-02',
  hasPrivateUse: false,
} as const;

const packageOf = (draw: Draw) => {
  const dossier = {
    ...newDossier(
      '4b2c1f6e-0b0e-4a57-9d55-1c9f0f5d3a11',
      { templateId: 'private-lending', cause: null },
      card,
    ),
    form: fillDraft(privateLending, card, draw),
    service: fillDraft(serviceAddress, card, draw),
  };
  const bytes = new Uint8Array([1, 2, 3]);
  return {
    dossier,
    made: filingPackage({
      dossier,
      number: 'ZD01-20260302-0001',
      submittedAt: '2026-03-02T10:00:00+08:00',
      terminalId: 'ZD01',
      court: {
        code: '790',
        name: '某某法院',
        personSalt: 'salt',
        feeTable: { fees: unsetProvincialFees, injuryFees: 'unset' },
        complexity: proposedSettings,
      },
      papers: [
        { fileId: 'complaint', name: '民事起诉状.pdf', mediaType: 'application/pdf', bytes, pages: 1 },
      ],
      materials: [],
    }),
  };
};

describe('what goes to the court', () => {
  it('is as the contract says, whatever was answered', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { made, dossier } = packageOf((arbitrary) => gen(() => arbitrary));
        expect(filingManifest.safeParse(made.manifest).error?.issues ?? []).toEqual([]);
        expect(made.manifest.eServiceConsent).toBe(
          dossier.service.answers['electronic.electronic.accepts'] === true,
        );
        expect(made.manifest.mediation).toBe(dossier.form.answers['mediation.consider.choice'] ?? null);
        expect(made.manifest.parties.filter((party) => party.role === 'defendant')).toHaveLength(
          dossier.form.counts.defendants ?? 0,
        );
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('reads the questions that it draws on: they exist in the templates', () => {
    const first = openScreens(
      serviceAddress,
      newDossier('f', { templateId: 'private-lending', cause: null }, card).service,
    )[0];
    expect(first).toBeDefined();
    expect(() =>
      answerScreen(
        serviceAddress,
        newDossier('f', { templateId: 'private-lending', cause: null }, card).service,
        'no',
        {},
        today,
      ),
    ).toThrow();
    const has = (path: string, template: typeof privateLending | typeof serviceAddress): boolean => {
      const [section, element, field] = path.split('.');
      return template.sections.some(
        (each) =>
          each.id === section &&
          each.elements.some((one) => one.id === element && one.fields.some((blank) => blank.id === field)),
      );
    };
    expect(has('electronic.electronic.accepts', serviceAddress)).toBe(true);
    expect(has('mediation.consider.choice', privateLending)).toBe(true);
    expect(has('plaintiffs.kind.kind', privateLending)).toBe(true);
  });
});
