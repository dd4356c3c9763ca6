// The pages of the draft as they will be printed: only those in view are drawn; a click leads to the answer or the article.
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Page } from '../../../core/page/pages';
import type { Pages } from '../../../core/page/proof';
import { useWords } from '../../words/words';
import { useDraft, useStore } from '../store/use-draft';
import { looksCss } from './look-css';
import { pageOfPlace } from './page-of-place';
import { PageView } from './page-view';
import { ZoomBox } from './zoom-box';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', outlineOffset: '-2px' },
  run: { position: 'relative', margin: '0 auto' },
  sheet: {
    position: 'absolute',
    left: 0,
    backgroundColor: '#ffffff',
    boxShadow: tokens.shadow4,
    cursor: 'text',
    contain: 'strict',
    // Paper is white in every theme.
    colorScheme: 'light',
    '& .field:hover': { backgroundColor: '#fff4ce' },
    '& .ref:hover': { textDecorationLine: 'underline' },
    '& .blank': { backgroundColor: '#fde7e9' },
    '& [data-unit]:hover': { boxShadow: '-6px 0 0 -3px #0f6cbd' },
  },
  inside: { position: 'absolute', transformOrigin: '0 0' },
  wait: { margin: 'auto' },
});

/** CSS pixels of a twip. */
const pixel = 96 / 1440;
const gap = 16;

export function PreviewPane() {
  const styles = useStyles();
  const t = useWords();
  const pages = useDraft((snapshot) => snapshot.pages);
  const scroll = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const scale = useScale(scroll, pages, zoom);
  if (!pages.looks || !pages.paper || pages.pages.length === 0)
    return <Spinner className={styles.wait} label={t('draft.composing')} />;
  return (
    <section className={styles.root} aria-label={t('draft.preview')}>
      <div
        className={styles.scroll}
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        tabIndex={0}
        role="document"
        aria-label={t('draft.previewPages', { count: pages.pages.length })}
      >
        <Sheets pages={pages} scale={scale} scroll={scroll} />
      </div>
      <ZoomBox zoom={zoom} scale={scale} count={pages.pages.length} onZoom={setZoom} />
    </section>
  );
}

function useScale(scroll: React.RefObject<HTMLDivElement | null>, { paper, pages }: Pages, zoom: number | 'fit'): number {
  const [room, setRoom] = useState(0);
  const isThere = paper !== undefined && pages.length > 0;
  useEffect(() => {
    const box = scroll.current;
    if (!box || !isThere) return;
    const watch = new ResizeObserver(() => setRoom(box.clientWidth));
    watch.observe(box);
    return () => watch.disconnect();
  }, [scroll, isThere]);
  if (zoom !== 'fit') return zoom;
  const width = (paper?.width ?? 11906) * pixel;
  return room === 0 ? 0.75 : Math.max(0.3, Math.min(1.6, (room - 2 * gap) / width));
}

interface SheetsProps {
  readonly pages: Pages;
  readonly scale: number;
  readonly scroll: React.RefObject<HTMLDivElement | null>;
}

function Sheets({ pages, scale, scroll }: SheetsProps) {
  const styles = useStyles();
  const sizeOf = useCallback((page: Page | undefined) => sheetSize(pages, page), [pages]);
  const virtual = useVirtualizer({
    count: pages.pages.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => sizeOf(pages.pages[index]).height * scale + gap,
    paddingStart: gap,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes follow the scale
  useEffect(() => virtual.measure(), [scale, pages.paper]);
  useKeptPlace(scroll, scale);
  const css = useMemo(() => (pages.looks ? looksCss(pages.looks, '.phoihop-page') : ''), [pages.looks]);
  useStyleSheet(css);
  useShown(
    pages,
    scroll,
    (index, offset) => virtual.scrollToOffset((virtual.measurementsCache[index]?.start ?? 0) + offset),
    scale,
  );
  const click = useJump();
  const widest = Math.max(...pages.pages.map((page) => sizeOf(page).width)) * scale;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click on paper is a short cut; the outline goes everywhere by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className={styles.run} onClick={click} style={{ height: virtual.getTotalSize(), width: widest }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const page = pages.pages[index];
        if (!page || !pages.looks || !pages.paper) return null;
        const { width, height } = sizeOf(page);
        return (
          <div
            key={index}
            className={mergeClasses('phoihop-page', styles.sheet)}
            data-page={index + 1}
            style={{ top: start, width: width * scale, height: height * scale }}
          >
            <div className={styles.inside} style={{ width, height, transform: `scale(${scale})` }}>
              <PageView page={page} blocks={pages.blocks} looks={pages.looks} paper={pages.paper} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** Another size of the paper shows the same place of it, unless something else was to be shown meanwhile. */
function useKeptPlace(scroll: React.RefObject<HTMLDivElement | null>, scale: number): void {
  const drawn = useRef(scale);
  /** In pixels of paper at full size, while the pages of the new size are not drawn yet. */
  const waiting = useRef<number | undefined>(undefined);
  useEffect(() => {
    const box = scroll.current;
    if (!box || drawn.current === scale) return;
    const [top, place] = [box.scrollTop, waiting.current ?? box.scrollTop / drawn.current];
    [drawn.current, waiting.current] = [scale, place];
    requestAnimationFrame(() => {
      if (drawn.current === scale) waiting.current = undefined;
      if (box.scrollTop === top) box.scrollTop = place * scale;
    });
  }, [scale, scroll]);
}

function sheetSize({ paper }: Pages, page: Page | undefined): { width: number; height: number } {
  const [width, height] = paper ? [paper.width * pixel, paper.height * pixel] : [794, 1123];
  return page?.landscape ? { width: height, height: width } : { width, height };
}

/** A sheet of its own, filled by script: the page's policy allows no style in HTML. */
function useStyleSheet(css: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [css]);
}

/** A click → the answer under it, or the unit it stands in. */
function useJump() {
  const store = useStore();
  return useCallback(
    (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return;
      const field = event.target.closest('[data-field]')?.getAttribute('data-field');
      const ref = event.target.closest('[data-ref]')?.getAttribute('data-ref');
      const line = event.target.closest('[data-owner], [data-unit]');
      const node = line?.getAttribute('data-owner') ?? line?.getAttribute('data-unit');
      const unit = unitOf(node);
      if (field) store.go(field, unit, false);
      else if (ref && event.ctrlKey) store.go(ref);
      else if (node) store.go(node, undefined, false);
    },
    [store],
  );
}

function unitOf(node: string | null | undefined): string | undefined {
  return node?.slice(node.lastIndexOf('/') + 1).split('.')[0];
}

type ScrollTo = (index: number, offset: number) => void;

/** Shows the place that was asked for last, once its page is there. */
function useShown(pages: Pages, scroll: React.RefObject<HTMLDivElement | null>, to: ScrollTo, scale: number): void {
  const shown = useDraft((snapshot) => snapshot.shown);
  const done = useRef(0);
  useEffect(() => {
    if (!shown || shown.tick === done.current) return;
    const found = pageOfPlace(pages, shown.name);
    if (!found) return;
    done.current = shown.tick;
    const { index, top } = found;
    const margin = (pages.paper?.margins.top ?? 0) * pixel * scale;
    const box = scroll.current;
    const page = box?.querySelector(`[data-page="${index + 1}"]`);
    const start = page instanceof HTMLElement ? page.offsetTop : undefined;
    const target = margin + top * pixel * scale - 80;
    if (box && start !== undefined) box.scrollTo({ top: start + target });
    else to(index, target);
  }, [shown, pages, scroll, to, scale]);
}
