// A content → PDF, printed by the shell from static pages.
import type { Outcome } from '../../core/finding/finding';
import { done } from '../../core/finding/finding';
import type { Language } from '../../core/finding/message';
import type { BusyTalk } from '../frame/frame-context';
import type { Content } from '../library/content';
import { shell } from '../wire';

export async function pdfOf(content: Content, title: string, language: Language, talk: BusyTalk): Promise<Outcome<Uint8Array>> {
  // It brings React's writer of HTML, which nothing else needs.
  const { printPages } = await import('../draft/preview/print');
  const pages = await printPages(content, talk);
  if (!pages.ok) return pages;
  const pdf = await shell.printPdf({ title, language, ...pages.value });
  return pdf.ok ? done(pdf.value, [...pages.findings, ...pdf.findings]) : pdf;
}
