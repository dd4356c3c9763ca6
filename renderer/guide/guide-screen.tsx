// The user guide, made from docs/huong-dan.md when the program was built.
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import guide from '../../docs/huong-dan.md';
import { useFrame } from '../frame/frame-context';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex' },
  contents: {
    width: '260px',
    flexShrink: 0,
    overflowY: 'auto',
    padding: '16px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 820px)': { display: 'none' },
  },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0 },
  entry: { padding: '3px 0' },
  inner: { paddingLeft: '14px' },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '16px 32px 64px',
    lineHeight: tokens.lineHeightBase400,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 820px)': { padding: '12px 16px 48px' },
    '& > *': { maxWidth: '820px' },
    '& img': {
      maxWidth: '100%',
      height: 'auto',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& h1': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
    '& h2': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, marginTop: '32px' },
    '& h3': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, marginTop: '20px' },
    '& kbd': {
      padding: '1px 6px',
      fontFamily: 'inherit',
      fontSize: '0.92em',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusSmall,
      backgroundColor: tokens.colorNeutralBackground3,
    },
    '& table': { borderCollapse: 'collapse' },
    '& th, & td': {
      padding: '4px 12px',
      textAlign: 'left',
      verticalAlign: 'top',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

export function GuideScreen() {
  const styles = useStyles();
  const t = useWords();
  const { setTitle } = useFrame();
  const text = useRef<HTMLElement>(null);
  useEffect(() => setTitle(t('guide.title'), false), [setTitle, t]);
  const show = (id: string) => text.current?.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView({ block: 'start' });
  /** Links inside the guide; there are no others. */
  const follow = (event: React.MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const id = link?.getAttribute('href')?.replace(/^#/, '');
    if (!id) return;
    event.preventDefault();
    show(id);
  };
  return (
    <div className={styles.root} lang="vi">
      <nav className={styles.contents} aria-label={t('guide.contents')}>
        <Text weight="semibold">{t('guide.contents')}</Text>
        <ul className={styles.list}>
          {guide.contents.map(({ id, title, level }) => (
            <li key={id} className={level > 2 ? `${styles.entry} ${styles.inner}` : styles.entry}>
              <Link as="button" onClick={() => show(id)}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only the links inside react, and they are links */}
      <article
        ref={text}
        className={styles.text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reached by keyboard
        tabIndex={0}
        aria-label={t('guide.title')}
        onClick={follow}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made from our own file at build time
        dangerouslySetInnerHTML={{ __html: guide.html }}
      />
    </div>
  );
}
