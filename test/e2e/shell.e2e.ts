// What both shells do around the page: print, log, survive the death of the program's process, close properly.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onBothShells } from './harness/on-both-shells';
import { patience } from './harness/running-app';

const page = {
  title: 'Quy chế <phối hợp>',
  language: 'vi',
  styles: '@page { size: A4; margin: 0 } section { height: 297mm; break-after: page }',
  body: '<section>Điều 1. Phạm vi điều chỉnh</section><section>Điều 2. Đối tượng áp dụng</section>',
};

const hostile = {
  ...page,
  styles: '</style><script>document.title = "run"</script>',
  body: [
    '<section>Trước<script>document.body.textContent = "SCRIPT"</script>',
    '<img src="https://evil.example/a.png" onerror="document.body.textContent = \'HANDLER\'">',
    '<iframe src="https://evil.example/"></iframe><link rel="stylesheet" href="https://evil.example/a.css">',
    '<meta http-equiv="refresh" content="0; url=https://evil.example/"><a href="javascript:alert(1)">Sau</a></section>',
  ].join(''),
};

onBothShells('shell', (app) => {
  test('a document is printed as a .pdf with its pages', async () => {
    const text = pdfText(await printed(page));
    expect(text.split('\f').filter((one) => one.trim() !== '')).toHaveLength(2);
    expect(text).toMatch(/Điều 1\. Phạm vi điều chỉnh[\s\S]*Điều 2\. Đối tượng áp dụng/);
  });

  test('a hostile document is printed as its text, runs nothing and reaches nothing', async () => {
    const text = pdfText(await printed(hostile));
    expect(text).toMatch(/Trước/);
    expect(text).not.toMatch(/SCRIPT|HANDLER/);
  });

  test('the log holds events and numbers, and nothing else can be written', async () => {
    expect(await app().ask('shell', 'log', { level: 'info', event: 'export.done', numbers: { pages: 3 } })).toMatchObject({
      ok: true,
    });
    expect(await app().ask('shell', 'log', { level: 'info', event: 'Điều 1. Bí mật' })).toMatchObject({ ok: false });
    const log = readFileSync(join(app().data, 'log', 'phoihop.log'), 'utf8');
    expect(log).toMatch(/^\S+ info export\.done pages=3$/m);
    expect(log).not.toMatch(/Bí mật/);
  });

  test('about names the version and the parts', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await app().ask('shell', 'about', {})).toMatchObject({ ok: true, value: { version, shell: app().shell } });
  });

  test('a call that the shell does not know, or with a wrong input, is a finding', async () => {
    for (const name of ['nothing', '__proto__', 'constructor', 'toString']) {
      const answer = await app().ask('shell', name, {});
      expect(answer, name).toMatchObject({ ok: false, findings: [{ severity: 'error' }] });
      expect(['call.unknown', 'wire.unknownAddress']).toContain(answer.findings[0]?.code);
    }
    expect(await app().ask('shell', 'printPdf', { ...page, body: 1 })).toMatchObject({
      ok: false,
      findings: [{ code: 'value.type' }],
    });
  });

  test('when the program’s process dies, the call is a finding and the next one works', async () => {
    // A process that is held still cannot answer before it dies.
    const pid = programProcess();
    process.kill(pid, 'SIGSTOP');
    const lost = app().ask('call', 'packs.list', {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.kill(pid, 'SIGKILL');
    expect(await lost).toMatchObject({ ok: false, findings: [{ code: 'wire.processLost' }] });
    expect(await app().ask('call', 'packs.list', {})).toMatchObject({ ok: true });
    await expect
      .poll(() => readFileSync(join(app().data, 'log', 'phoihop.log'), 'utf8'), { timeout: patience })
      .toMatch(/process\.lost/);
  });

  test('closing ends every process', async () => {
    const before = app().processes();
    expect(before.length).toBeGreaterThan(1);
    await app().restart();
    await expect.poll(() => before.filter((pid) => existsSync(`/proc/${pid}`)), { timeout: patience }).toEqual([]);
  });

  async function printed(input: object): Promise<Uint8Array> {
    const outcome = await app().ask('shell', 'printPdf', input);
    expect(outcome).toMatchObject({ ok: true });
    return (outcome as { value: Uint8Array }).value;
  }

  function pdfText(bytes: Uint8Array): string {
    const file = join(app().data, 'printed.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  }

  /** The process that holds the workers: it has the program's file in its command line, or is Electron's utility for Node. */
  function programProcess(): number {
    const found = app()
      .processes()
      .find((pid) => /process\.cjs|node\.mojom\.NodeService/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')));
    if (!found) throw new Error('the program has no process');
    return found;
  }
});
