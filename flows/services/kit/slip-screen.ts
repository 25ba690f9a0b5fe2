import type { SnapshotFrom } from 'xstate';
import type { SlipRow } from '../../dossier/slip-view.ts';
import { ownPaperFaultWords } from '../../text/finding-words.ts';
import { kitWords as words } from '../../text/services/kit-words.ts';
import { plain, type Say } from '../../view/screen-parts.ts';
import type { Action, ViewOf } from '../../view/view.ts';
import type { ServiceSlip } from './service-slip.ts';
import type { slipMachine } from './slip-machine.ts';

/** What stands on a slip, row by row: the printer and the screen make theirs from it. */
export const slipRows = (slip: ServiceSlip): readonly SlipRow[] => [
  { kind: 'text', text: slip.title, align: 'center', large: true, bold: true },
  ...(slip.number === null ? [] : [{ kind: 'pair', label: '编号', value: slip.number, bold: true } as const]),
  { kind: 'rule' },
  ...slip.rows.map(({ label, value }) => ({ kind: 'pair', label, value, bold: false }) as const),
  ...slip.lists.flatMap(({ title, items }): SlipRow[] => [
    { kind: 'rule' },
    { kind: 'text', text: title, align: 'left', large: false, bold: true },
    ...items.map((text) => ({ kind: 'text', text, align: 'left', large: false, bold: false }) as const),
  ]),
  ...(slip.code === null ? [] : [{ kind: 'rule' } as const, { kind: 'qr', data: slip.code } as const]),
  ...(slip.standing === 'information'
    ? [
        { kind: 'rule' } as const,
        {
          kind: 'text',
          text: '本单仅供查询，不是收件凭证。',
          align: 'left',
          large: false,
          bold: false,
        } as const,
      ]
    : []),
];

/** Where a slip is, on a screen with the slip itself under it. */
type SlipParts = Pick<ViewOf<'printing'>, 'papers' | 'slip'>;

const states = {
  printing: { state: 'printing', label: words.slipPrinting },
  out: { state: 'done', label: words.slipOut },
  fault: { state: 'fault', label: words.slipFault },
  inDoubt: { state: 'inDoubt', label: words.slipInDoubt },
  skipped: { state: 'skipped', label: words.slipSkipped },
} as const;

/** The slip's own part of the screen `printing`: how it fares, what can be done, and what stands on it. */
export const slipParts = (slip: SnapshotFrom<typeof slipMachine>, say: Say): SlipParts => {
  const { state, label } = states[slip.value];
  const again = plain('again', say(words.again), { type: 'service.reprinted' });
  const skip = plain('skip', say(words.skip), { type: 'service.paperSkipped' });
  const have = plain('have', say(words.have), { type: 'service.paperCameOut' });
  const actions: Readonly<Record<typeof slip.value, readonly Action[]>> = {
    printing: [],
    out: [again],
    fault: [skip, again],
    inDoubt: [have, skip, again],
    skipped: [again],
  };
  const text = {
    printing: null,
    out: null,
    fault: `${say(ownPaperFaultWords[slip.context.fault ?? 'printerFault'])}${say(words.slipOnScreen)}`,
    inDoubt: say(words.slipInDoubtText),
    skipped: say(words.slipOnScreen),
  } as const;
  const rows = slipRows(slip.context.job.slip);
  return {
    papers: [
      {
        title: slip.context.job.slip.title,
        state,
        stateLabel: say(label),
        text: text[slip.value],
        actions: actions[slip.value],
      },
    ],
    slip: {
      title: say(words.slipTitle),
      codeAlt: say(words.slipCode),
      rows,
      speech: slip.value === 'fault' || slip.value === 'skipped' ? spoken(rows) : null,
    },
  };
};

const spoken = (rows: readonly SlipRow[]): string =>
  rows
    .flatMap((row) => {
      if (row.kind === 'text') return [row.text];
      return row.kind === 'pair' ? [`${row.label}：${row.value}`] : [];
    })
    .join('。');
