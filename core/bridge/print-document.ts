// What is to be printed → one HTML document that can run nothing and reach nothing, whatever its body holds.
import type { PrintPage } from './shell';

/** No script, no address: only styles and pictures that are inside. */
export const printedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

export function printDocument({ title, language, body, styles }: PrintPage): string {
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${printedPolicy}">`,
    `<title>${escaped(title)}</title><style>${styles.replaceAll('</', '<\\/')}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
