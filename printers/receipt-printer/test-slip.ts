import type { Slip } from './slip.ts';

/** A slip with everything on it that can go wrong: sizes, weights, long values, rare characters, codes; `texts` in place of its middle. */
export const testSlip = (texts: readonly string[] = []): Slip => ({
  lines: [
    { kind: 'text', text: '自助立案终端', align: 'center', size: 'double', bold: true },
    { kind: 'text', text: '凭条打印机测试', align: 'center' },
    { kind: 'rule' },
    ...(texts.length > 0
      ? texts.map((text) => ({ kind: 'text', text }) as const)
      : ([
          { kind: 'pair', label: '常用字', value: '民事起诉状' },
          { kind: 'pair', label: '扩展区字', value: '𠮷 䶮 㛃 𬊈 赟 玥' },
          {
            kind: 'pair',
            label: '长内容',
            value: '诉讼费用缴纳通知书、举证通知书、应诉通知书、当事人送达地址确认书（一式两份）',
          },
          {
            kind: 'table',
            columns: [{ width: 30 }, { width: 6, align: 'right' }, { width: 10, align: 'right' }],
            rows: [
              ['材料', '份数', '页数'],
              ['证据目录', '2', '14'],
            ],
          },
        ] as const)),
    { kind: 'rule' },
    { kind: 'barcode', data: 'FK-TEST-000001' },
    { kind: 'qr', data: 'FILING-KIOSK RECEIPT PRINTER TEST' },
  ],
});
