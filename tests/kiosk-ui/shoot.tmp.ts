import { openGallery } from './gallery-rig.ts';

const [out, size = 'normal', contrast = 'light', filter = '.*', which = 'pl'] = process.argv.slice(2);
const rig = await openGallery();
const names = await rig.page.evaluate(() => [...(window as any).gallery.names]);
for (const [w, h, tag] of [
  [1080, 1920, 'p'],
  [1920, 1080, 'l'],
] as const) {
  if (!which.includes(tag)) continue;
  await rig.page.setViewportSize({ width: w, height: h });
  for (const name of names) {
    if (!new RegExp(filter).test(name)) continue;
    const rev = await rig.page.evaluate(([n, s, c]) => (window as any).gallery.show(n, s, c), [
      name,
      size,
      contrast,
    ] as const);
    await rig.page.waitForFunction((r) => document.documentElement.dataset.paintedRev === String(r), rev);
    await rig.page.evaluate(() => document.fonts.ready);
    await rig.page.waitForTimeout(60);
    await rig.page.screenshot({ path: `${out}/${tag}-${name}.png` });
  }
}
console.log(rig.complaints);
await rig.close();
