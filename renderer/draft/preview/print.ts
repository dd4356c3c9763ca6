// A content → the static HTML of all its pages and their style sheet, for the shell's printer.
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Input } from '../../../core/bridge/contract';
import type { CallOptions } from '../../../core/bridge/wire';
import { done, error, failed, type Outcome } from '../../../core/finding/finding';
import { noPages, type Pages, withProof } from '../../../core/page/proof';
import { call } from '../../wire';
import { looksCss, points } from './look-css';
import { PageView } from './page-view';

export interface Printed {
  readonly body: string;
  readonly styles: string;
}

export async function printPages(content: Input<'draft.pages'>['content'], options?: CallOptions): Promise<Outcome<Printed>> {
  const outcome = await call('draft.pages', { content }, options);
  if (!outcome.ok) return outcome;
  const pages = withProof(noPages, outcome.value.proof);
  return pages ? done(printed(pages), outcome.findings) : failed([error('shell.notPrinted', '')]);
}

function printed(pages: Pages): Printed {
  const { looks, paper } = pages;
  if (!looks || !paper) return { body: '', styles: '' };
  const sheets = pages.pages.map((page, at) =>
    createElement(
      'div',
      { key: at, className: page.landscape ? 'phoihop-page wide' : 'phoihop-page' },
      createElement(PageView, { page, blocks: pages.blocks, looks, paper }),
    ),
  );
  const [width, height] = [points(paper.width), points(paper.height)];
  const styles =
    `@page{size:${width} ${height};margin:0}@page wide{size:${height} ${width};margin:0}body{margin:0}` +
    `.phoihop-page{position:relative;width:${width};height:${height};overflow:hidden;break-after:page}` +
    `.phoihop-page:last-child{break-after:auto}.phoihop-page.wide{page:wide;width:${height};height:${width}}` +
    looksCss(looks, '.phoihop-page');
  return { body: renderToStaticMarkup(createElement(Fragment, null, sheets)), styles };
}
