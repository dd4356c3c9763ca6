// renderer/public/icon.svg → electron/icons: PNG in all sizes, .ico for Windows, .icns for macOS. Draws with the installed Chromium
// (PHOIHOP_BROWSER); run it when the drawing changes, and keep what it makes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'electron', 'icons');
const svg = readFileSync(join(root, 'renderer', 'public', 'icon.svg'), 'utf8');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

mkdirSync(target, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.PHOIHOP_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const drawn = new Map();
for (const size of sizes) drawn.set(size, await draw(size));
await browser.close();
for (const size of sizes.slice(0, -1)) writeFileSync(join(target, `${size}x${size}.png`), drawn.get(size));
writeFileSync(join(target, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(join(target, 'icon.icns'), icns());

async function draw(size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

/** An icon directory whose entries are PNG files (Windows Vista and later). */
function ico(wanted) {
  const head = Buffer.alloc(6 + 16 * wanted.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(wanted.length, 4);
  let at = head.length;
  for (const [index, size] of wanted.entries()) {
    const { length } = drawn.get(size);
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += length;
  }
  return Buffer.concat([head, ...wanted.map((size) => drawn.get(size))]);
}

/** Blocks of type, length and PNG, in Apple's order of names. */
function icns() {
  const types = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
  const blocks = Object.entries(types).map(([type, size]) => block(type, drawn.get(size)));
  return block('icns', Buffer.concat(blocks));
}

function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
