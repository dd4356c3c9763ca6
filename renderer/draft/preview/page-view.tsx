// One page of paper: its paragraphs and tables as core/page placed them. The same elements are shown and printed.
import { type CSSProperties, Fragment, memo, type ReactNode } from 'react';
import type { Look, Looks } from '../../../core/docx/styles';
import type { Page, Placed } from '../../../core/page/pages';
import type { Paper } from '../../../core/page/press';
import type { Pages } from '../../../core/page/proof';
import type { Ink, SheetBlock, SheetCell, SheetParagraph, SheetTable } from '../../../core/page/sheet';
import { ChartView } from './chart-view';
import { points } from './look-css';

interface PageProps {
  readonly page: Page;
  readonly blocks: Pages['blocks'];
  readonly looks: Looks;
  readonly paper: Paper;
}

/** A page on which nothing changed is not drawn again. */
export const PageView = memo(function PageView({ page, blocks, looks, paper }: PageProps) {
  const { margins } = paper;
  const inside: CSSProperties = {
    position: 'absolute',
    top: points(margins.top),
    left: points(margins.left),
    right: points(margins.right),
  };
  return (
    <>
      {page.number === undefined ? null : (
        <p
          className="s-PageNumber"
          style={{ position: 'absolute', top: points(margins.header), left: points(margins.left), right: points(margins.right) }}
        >
          {page.number}
        </p>
      )}
      <div style={inside}>
        {named(page.placed, blocks).map(({ name, block, placed }, at) => (
          <BlockView key={name} block={block} looks={looks} isTop={at === 0} {...part(placed)} top={placed.top} />
        ))}
      </div>
    </>
  );
}, samePage);

/** What stands under the id of a block never changes. */
function samePage(a: PageProps, b: PageProps): boolean {
  return a.page === b.page && a.looks === b.looks && a.paper === b.paper;
}

/** Named by the place in the draft: a paragraph that is reworded keeps its element, and only its letters are drawn again. */
function named(placed: readonly Placed[], blocks: Pages['blocks']) {
  const counts = new Map<string, number>();
  return placed.flatMap((one) => {
    const block = blocks.get(one.block);
    if (!block) return [];
    const place = block.owner ?? (block.kind === 'paragraph' ? block.unit : undefined) ?? '';
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return [{ name: `${place}:${count}`, block, placed: one }];
  });
}

const part = ({ from, to, again }: Placed) => ({ from, to, again });

interface BlockProps {
  readonly block: SheetBlock;
  readonly looks: Looks;
  readonly isTop: boolean;
  readonly top: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly again: number | undefined;
}

const BlockView = memo(
  function BlockView({ block, looks, isTop, top, from, to, again }: BlockProps) {
    if (block.kind === 'table')
      return <TableView table={block} looks={looks} from={from ?? 0} to={to ?? block.rows.length} again={again ?? 0} />;
    return <ParagraphView paragraph={block} looks={looks} before={isTop ? top : undefined} from={from ?? 0} to={to} />;
  },
  (a, b) =>
    a.block === b.block &&
    a.looks === b.looks &&
    a.isTop === b.isTop &&
    a.from === b.from &&
    a.to === b.to &&
    a.again === b.again &&
    (!a.isTop || a.top === b.top),
);

interface ParagraphProps {
  readonly paragraph: SheetParagraph;
  readonly looks: Looks;
  /** Space above, where it is not the style's own. */
  readonly before: number | undefined;
  readonly from: number;
  readonly to: number | undefined;
}

function ParagraphView(props: ParagraphProps) {
  return props.paragraph.picture ? <PictureView {...props} picture={props.paragraph.picture} /> : <WordsView {...props} />;
}

function PictureView({
  paragraph,
  looks,
  before,
  picture,
}: ParagraphProps & { readonly picture: NonNullable<SheetParagraph['picture']> }) {
  const css = paragraphCss(paragraph, looks[paragraph.style], before, false, false);
  return (
    <div style={{ ...css, height: points(picture.height) }} data-owner={paragraph.owner}>
      <ChartView chart={picture.chart} width={picture.width / 20} height={picture.height / 20} />
    </div>
  );
}

function WordsView({ paragraph, looks, before, from, to }: ParagraphProps) {
  const { style, ink, unit, owner } = paragraph;
  const look: Look = looks[style];
  const css = paragraphCss(paragraph, look, from > 0 ? 0 : before, from > 0, to !== undefined);
  return (
    <p className={`s-${style}`} style={css} data-unit={unit} data-owner={owner}>
      {piecesBetween(ink, from, to)}
      {ink.length === 0 ? ' ' : null}
    </p>
  );
}

function paragraphCss(
  { direct }: SheetParagraph,
  look: Look,
  before: number | undefined,
  goesOn: boolean,
  breaksOff: boolean,
): CSSProperties {
  const css: CSSProperties = {};
  const above = before ?? direct.before ?? look.before ?? 0;
  const below = direct.after ?? look.after ?? 0;
  if (above > 0) css.marginTop = points(above);
  if (below > 0 && !breaksOff) css.marginBottom = points(below);
  if (direct.left) css.marginLeft = points(direct.left);
  if (direct.right) css.marginRight = points(direct.right);
  if (direct.align) css.textAlign = direct.align === 'both' ? 'justify' : (direct.align as 'left');
  if (goesOn) css.textIndent = 0;
  if (breaksOff && look.align === 'both') css.textAlignLast = 'justify';
  if (direct.border?.sides === 'top') css.borderTop = `0.75pt solid ${direct.border.colour}`;
  if (direct.border?.sides === 'box') {
    css.border = `1pt solid ${direct.border.colour}`;
    css.padding = `${direct.border.space}pt 0`;
  }
  return css;
}

/** The letters of a part; the space at which a line was broken stays behind. */
function piecesBetween(ink: readonly Ink[], from: number, to: number | undefined): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  ink.forEach((piece, index) => {
    const start = Math.max(0, from - at);
    const end = to === undefined ? piece.text.length : Math.max(0, to - at);
    const text = piece.text.slice(start, end);
    at += piece.text.length;
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
    if (text !== '') pieces.push(<PieceView key={index} piece={piece} text={text} />);
  });
  return pieces;
}

function PieceView({ piece, text }: { readonly piece: Ink; readonly text: string }) {
  const { marks, field, blank, ref, colour } = piece;
  if (!marks && !field && !blank && !ref && !colour) return <Fragment>{text}</Fragment>;
  const css: CSSProperties = colour ? { color: colour } : {};
  if (marks?.includes('bold')) css.fontWeight = 'bold';
  if (marks?.includes('italic')) css.fontStyle = 'italic';
  const lines = [marks?.includes('underline') ? 'underline' : '', marks?.includes('strike') ? 'line-through' : ''].filter(
    Boolean,
  );
  if (lines.length > 0) css.textDecoration = lines.join(' ');
  if (marks?.includes('superscript')) Object.assign(css, { verticalAlign: 'super', fontSize: '65%', lineHeight: 0 });
  return (
    <span className={blank ? 'blank' : field ? 'field' : ref ? 'ref' : undefined} data-field={field} data-ref={ref} style={css}>
      {text}
    </span>
  );
}

interface TableProps {
  readonly table: SheetTable;
  readonly looks: Looks;
  readonly from: number;
  readonly to: number;
  readonly again: number;
}

function TableView({ table, looks, from, to, again }: TableProps) {
  const rows = [...table.rows.slice(0, again), ...table.rows.slice(from, to)];
  return (
    <div role="presentation" style={{ marginLeft: points(table.indent) }} data-owner={table.owner}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
        <div key={at} style={{ display: 'flex', marginTop: table.ruled && at > 0 ? '-0.5pt' : 0 }}>
          {row.cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name of their own
            <CellView key={column} cell={cell} table={table} looks={looks} isFirst={column === 0} />
          ))}
        </div>
      ))}
    </div>
  );
}

function CellView({
  cell,
  table,
  looks,
  isFirst,
}: {
  readonly cell: SheetCell;
  readonly table: SheetTable;
  readonly looks: Looks;
  readonly isFirst: boolean;
}) {
  const css: CSSProperties = {
    boxSizing: 'border-box',
    flex: `0 0 ${points(cell.width)}`,
    width: points(cell.width),
    // A word processor draws the lines on the edge of a cell: they take no room from its text.
    padding: `0 ${points(table.padding - (table.ruled ? 10 : 0))}`,
    ...(table.ruled ? { border: '0.5pt solid #000', marginLeft: isFirst ? 0 : '-0.5pt' } : {}),
    ...(cell.middle ? { alignSelf: 'stretch', display: 'flex', flexDirection: 'column', justifyContent: 'center' } : {}),
  };
  return (
    <div style={css}>
      {cell.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a cell have no name of their own
        <ParagraphView key={at} paragraph={block} looks={looks} before={undefined} from={0} to={undefined} />
      ))}
    </div>
  );
}
