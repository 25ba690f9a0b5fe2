import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Template } from '../../flows/forms/template.ts';
import { templateById, templates } from '../../flows/forms/templates/template-list.ts';
import { pushOf } from '../../flows/view/push.ts';
import { eventOf, fileCase, openCase } from '../journeys/generated-case.ts';
import { quantile, type Row, rowOf } from './row.ts';

/** How often the forms are loaded, each time in a process of its own. */
const loads = 15;
/** How many cases of each form are filed. */
const cases = 8;

const list = fileURLToPath(new URL('../../flows/forms/templates/template-list.ts', import.meta.url));

/** Milliseconds that a fresh process takes for something, measured inside it. */
const inProcess = (code: string): number =>
  Number(
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `const t=performance.now();${code};console.log(performance.now()-t)`],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ),
  );

const loading = (): Row => {
  const runs = Array.from({ length: loads }, () => inProcess(`await import(${JSON.stringify(list)})`));
  const started = performance.now();
  JSON.parse(JSON.stringify(templates));
  const parsed = performance.now() - started;
  return rowOf({
    id: 'form-load',
    what: `from the import of the list to all ${templates.length} forms in memory, in a fresh process, median`,
    unit: 'ms',
    runs,
    versus: { name: 'writing and parsing the same data as JSON', value: parsed },
  });
};

/** The form whose random cases have the most screens. */
const longest = (): Template => {
  const fields = (template: Template): number =>
    template.sections.reduce(
      (sum, section) => sum + section.elements.reduce((all, element) => all + element.fields.length, 0),
      0,
    );
  const [first] = [...templates].sort((one, other) => fields(other) - fields(one));
  if (first === undefined) throw new Error('there are no forms');
  return first;
};

/** Milliseconds from each answer to the next screen, as the host works it out, over whole cases. */
const answering = async (template: Template): Promise<number[]> => {
  const runs: number[] = [];
  for (let turn = 0; turn < cases; turn += 1) {
    const one = openCase(template, 1000 * turn);
    for (let step = 0; step < 6_000 && one.actor.getSnapshot().status === 'active'; step += 1) {
      const event = eventOf(one);
      if (event === null) {
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      const started = performance.now();
      one.actor.send(event);
      const snapshot = one.actor.getSnapshot();
      const isAnswer = event.type === 'filing.answered';
      if (isAnswer && snapshot.matches('asking')) {
        pushOf(visitOf(one.actor) as never, 1, { now: 0, pictureUrl: () => '' });
        runs.push(performance.now() - started);
      }
    }
  }
  return runs;
};

/** A visit around a filing, as far as the view looks at it. */
const visitOf = (filing: ReturnType<typeof openCase>['actor']) => ({
  context: {
    input: { court: { name: '' }, terminalName: '', languages: ['zh'] },
    language: 'zh',
    textSize: 'normal',
    contrast: 'light',
    readAloud: true,
    devices: {},
    guide: 'none',
  },
  children: { filing },
  value: { visiting: { journey: 'filing', presence: 'watching', guide: 'none', settings: {} } },
  matches: () => false,
});

const packaging = async (template: Template): Promise<number[]> => {
  const runs: number[] = [];
  for (let turn = 0; turn < cases; turn += 1) {
    const one = openCase(template, 500 * turn);
    await fileCase(one);
    runs.push(one.sent()?.milliseconds ?? Number.NaN);
  }
  return runs;
};

/** How long the forms take: to load, from an answer to the next question, and from signing to the package for the court. */
export const allForms = async (): Promise<Row[]> => {
  const lending = templateById('private-lending');
  if (lending === undefined) throw new Error('private lending is gone');
  const long = longest();
  const [ours, small] = [await answering(long), await answering(lending)];
  const [built, smallBuilt] = [await packaging(long), await packaging(lending)];
  return [
    loading(),
    rowOf({
      id: 'form-answer',
      what: `from an answer in the longest form (${long.id}) to the next screen, machine and view, p99`,
      unit: 'ms',
      runs: ours,
      value: quantile(ours, 0.99),
      versus: { name: 'the same in form 09, private lending', value: quantile(small, 0.99) },
    }),
    rowOf({
      id: 'form-package',
      what: `from sending a case of ${long.id} to its package: papers set, files hashed, manifest made; median`,
      unit: 'ms',
      runs: built,
      versus: { name: 'the same for form 09, private lending', value: quantile(smallBuilt, 0.5) },
    }),
  ];
};
