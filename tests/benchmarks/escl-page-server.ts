import { drawSamplePage } from '../../bench/document-scanner/sample-pages.ts';
import { createSimulatedScanner } from '../../bench/document-scanner/simulated-escl-scanner.ts';

/** A scanner in a process of its own, so that neither client shares a core's turn with it. Each message is a number of sheets to lay in; each answer says that they lie there. */
const scanner = createSimulatedScanner();
await scanner.listen({ port: 0 });
const papers = await Promise.all(
  (['idCardCopy', 'loanNote', 'transferRecord'] as const).map((name) => drawSamplePage(name)),
);
process.on('message', (sheets: number) => {
  const stack = Array.from({ length: Math.ceil(sheets / papers.length) }, () => papers).flat();
  scanner.loadFeeder(stack.slice(0, sheets));
  process.send?.({ url: scanner.url });
});
process.on('disconnect', () => void scanner.close());
process.send?.({ url: scanner.url });
