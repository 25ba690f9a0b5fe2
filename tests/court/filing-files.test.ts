import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFilingFiles } from '../../court/gateway/filing-files.ts';

it('what a gateway left that was killed while it began a file goes when the filing is settled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'court-files-'));
  try {
    const files = createFilingFiles(folder);
    const filing = '4f7d0e6c-0000-4000-8000-000000000001';
    await files.begin(filing, 'complaint');
    const left = join(folder, 'filings', filing, 'page-1.part.4f7d0e6c-0000-4000-8000-000000000002');
    await writeFile(left, '');
    await files.settle(filing, ['complaint']);
    expect(await readdir(join(folder, 'filings', filing))).toEqual(['complaint']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
