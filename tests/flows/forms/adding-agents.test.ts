import { describe, expect, it } from 'vitest';
import { addItem, newFormDraft } from '../../../flows/forms/form-flow.ts';
import { templates } from '../../../flows/forms/templates/template-list.ts';

const card = {
  kind: 'resident',
  name: '测试甲',
  sex: 'male',
  nation: '汉',
  birthDate: '1980-01-01',
  address: '吉林省延边朝鲜族自治州延吉市某街1号',
  number: '999999198001010018',
  validFrom: '2020-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
} as const;

const withAgents = templates.filter(({ sections }) => sections.some(({ id }) => id === 'agents'));

describe.each(withAgents.map((template) => [template.id, template] as const))(
  'on the form %s',
  (_id, template) => {
    it('a party who files in person can add an agent', () => {
      const draft = addItem(template, newFormDraft(template, card), 'agents');
      expect(draft.counts.agents).toBe(1);
    });
  },
);
