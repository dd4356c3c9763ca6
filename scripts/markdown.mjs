// A .md file → a module for the window: its HTML, with pictures as files of the build, and its headings with ids.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import MarkdownIt from 'markdown-it';

export function markdown() {
  return {
    name: 'markdown',
    load(id) {
      return id.endsWith('.md') ? moduleOf(readFileSync(id, 'utf8'), dirname(id)) : undefined;
    },
  };
}

/** Raw HTML in the file is text, but for <kbd>. */
const parser = new MarkdownIt({ html: false, typographer: false });

function moduleOf(text, folder) {
  const tokens = parser.parse(text, {});
  const contents = [];
  for (const [at, token] of tokens.entries()) if (token.type === 'heading_open') contents.push(named(token, tokens[at + 1]));
  const pictures = [];
  const html = parser.renderer
    .render(tokens, parser.options, {})
    .replace(/&lt;kbd&gt;(.*?)&lt;\/kbd&gt;/g, '<kbd>$1</kbd>')
    .replace(/src="([^"]+)"/g, (_, path) => {
      const file = resolve(folder, path);
      if (!existsSync(file)) throw new Error(`a picture is missing: ${path}`);
      pictures.push(file);
      return `src="\u0000${pictures.length - 1}\u0000"`;
    });
  return [
    ...pictures.map((file, at) => `import picture${at} from ${JSON.stringify(`${file}?url`)};`),
    `const pictures = [${pictures.map((_, at) => `picture${at}`).join(', ')}];`,
    `const html = ${JSON.stringify(html)}.replace(/\\u0000(\\d+)\\u0000/g, (_, at) => pictures[at]);`,
    `export default { html, contents: ${JSON.stringify(contents)} };`,
  ].join('\n');
}

function named(open, inline) {
  const title = inline.content.replace(/<\/?kbd>/g, '');
  const id = title
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const name = id.replace(/^-|-$/g, '');
  open.attrSet('id', name);
  return { id: name, title, level: Number(open.tag.slice(1)) };
}
