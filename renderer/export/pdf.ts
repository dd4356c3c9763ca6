// A content → PDF, printed by the shell from static pages.
import type { Outcome } from '../../core/finding/finding';
import { done } from '../../core/finding/finding';
import type { Language } from '../../core/finding/message';
import type { BusyTalk } from '../frame/frame-context';
import type { Content } from '../library/content';
import { call, shell } from '../wire';

interface Pages {
  readonly body: string;
  readonly styles: string;
}

export async function pdfOf(content: Content, title: string, language: Language, talk: BusyTalk): Promise<Outcome<Uint8Array>> {
  const pages = await pagesOf(content, talk);
  if (!pages.ok) return pages;
  const pdf = await shell.printPdf({ title, language, ...pages.value });
  return pdf.ok ? done(pdf.value, [...pages.findings, ...pdf.findings]) : pdf;
}

const styles = `@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 14pt/1.3 'Times New Roman', 'Liberation Serif', serif; margin: 0; color: #000 }
p { margin: 0 0 6pt; text-align: justify } .title { font-weight: bold }`;

async function pagesOf(body: Content, talk: BusyTalk): Promise<Outcome<Pages>> {
  const read = await call('content.read', { body }, talk);
  if (!read.ok) return read;
  const lines = read.value.rows.flatMap((row) => row.lines);
  const html = lines.map(({ inline, title }) => {
    const text = inline.map((piece) => escaped(piece.text)).join('');
    return title ? `<p class="title">${text}</p>` : `<p>${text}</p>`;
  });
  return done({ body: html.join('\n'), styles }, read.findings);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
}
