// Files of strangers: whatever a dossier, a pack or a .docx carries (script, HTML, addresses, bombs), it is shown as text, changes
// nothing and reaches nothing. That nothing was asked for outside is checked at the end of every file (on-both-shells.ts).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { tinyDraft, tinyPack } from '../support/tiny-pack';
import { documentFile, p } from '../support/word-file';
import { onBothShells } from './harness/on-both-shells';

const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=2</script><a href="javascript:window.hacked=3">x</a>';
const escaped = markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const bomb = `# Tiêu đề\n{{#each items}}\n${'{{#each items}}'.repeat(6)}{{this}}${'{{/each}}'.repeat(6)}\n{{/each}}`;

const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://evil.example/a.png" TargetMode="External"/>
<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:window.hacked=4" TargetMode="External"/>
<Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>
</Relationships>`;
const drawing =
  '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="r1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing></w:r></w:p>';
const link =
  '<w:p><w:hyperlink r:id="r2" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>Bấm vào đây</w:t></w:r></w:hyperlink></w:p>';
const body = [p('Điều 1. Phạm vi'), p(escaped), drawing, link].join('');

onBothShells('strangers', (app) => {
  const page = (): Page => app().page;
  const hacked = () => page().evaluate(() => (window as { hacked?: unknown }).hacked);

  beforeAll(async () => {
    const packs = join(app().data, '..', 'packs');
    const { name, files } = tinyPack({ duty: bomb });
    const manifest = JSON.parse(files['pack.json'] ?? '{}');
    const renamed = JSON.stringify({
      ...manifest,
      title: { vi: `Gói lạ ${markup}`, en: markup },
      description: { vi: markup, en: markup },
    });
    mkdirSync(join(packs, name), { recursive: true });
    for (const [file, text] of Object.entries({ ...files, 'pack.json': renamed })) {
      mkdirSync(join(packs, name, file, '..'), { recursive: true });
      writeFileSync(join(packs, name, file), text);
    }
    const read = (await app().ask('call', 'settings.read', {})) as { value: object };
    const settings = { ...read.value, packFolder: packs, tourSeen: true };
    expect(await app().ask('call', 'settings.save', { settings })).toMatchObject({ ok: true });
    await app().restart();
  });

  test('a pack is shown by its words, and its bomb ends as a finding', async () => {
    const packs = await app().ask('call', 'packs.list', {});
    expect(packs).toMatchObject({ ok: true, findings: [] });
    await page().getByRole('button', { name: 'Văn bản mới' }).first().waitFor();
    await page().keyboard.press('Control+n');
    await page().getByRole('dialog').getByText(`Gói lạ ${markup}`).first().waitFor();
    await page().keyboard.press('Escape');
    const items = Array.from({ length: 400 }, (_, index) => `việc ${index}`);
    const draft = { ...tinyDraft, answers: { ...tinyDraft.answers, items } };
    const outcome = await app().ask('call', 'draft.write', { draft, today: '2025-09-04', format: 'text' });
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome.findings.map(({ code }) => code).join()).toMatch(/slot\.|worker\./);
    expect(await hacked()).toBeUndefined();
  });

  test('a .docx is read as its words: no picture is fetched, no link leads anywhere', async () => {
    const file = join(app().data, '..', 'cua-nguoi-la.docx');
    writeFileSync(file, documentFile(body, { 'word/_rels/document.xml.rels': relations }));
    await app().choose([file], () => page().keyboard.press('Control+o'));
    await page()
      .getByText(/Đã nhập/)
      .first()
      .waitFor();
    await page().keyboard.press('Escape');
    await page().keyboard.press('Control+1');
    await page().getByRole('row').filter({ hasText: 'cua-nguoi-la' }).getByRole('button').first().press('Enter');
    await page().getByText('window.hacked=2').first().waitFor();
    expect(await page().locator('a[href^="javascript" i], img[src^="http"], iframe, object, embed').count()).toBe(0);
    expect(await hacked()).toBeUndefined();
  });

  test('a draft is written with its words, on the page and in the form', async () => {
    const made = (await app().ask('call', 'content.fromPack', {
      pack: 'coordination-regulation',
      user: { agency: null, recipients: [], archive: null },
    })) as {
      value: { body: { draft: object } };
    };
    const draft = { ...made.value.body.draft, subject: markup };
    const dossier = (await app().ask('call', 'library.create', { title: `Hồ sơ ${markup}` })) as { value: { id: string } };
    const saved = { dossier: dossier.value.id, body: { kind: 'draft', draft }, after: 0 };
    expect(await app().ask('call', 'library.save', saved)).toMatchObject({ ok: true });
    await app().restart();
    await page().getByRole('row').filter({ hasText: 'Hồ sơ <img' }).getByRole('button').first().press('Enter');
    await page().locator('.phoihop-page').getByText('window.hacked=1').first().waitFor();
    expect(await page().locator('.phoihop-page').locator('img, script, a').count()).toBe(0);
    expect(await hacked()).toBeUndefined();
  });

  test('what is no file of any kind is refused with a finding', async () => {
    for (const content of [
      new Uint8Array(0),
      new TextEncoder().encode('PK\u0003\u0004'.repeat(99)),
      new Uint8Array(5_000).fill(255),
    ]) {
      const outcome = await app().ask('call', 'library.addFile', { name: 'x.docx', content });
      expect(outcome.findings.every(({ code }) => code !== 'call.crashed')).toBe(true);
    }
    expect(await app().ask('call', 'packs.list', {})).toMatchObject({ ok: true });
  });
});
