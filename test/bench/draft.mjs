// A regulation of a given number of articles and words: the pack's sample, its areas repeated with their answers, and
// articles of the user's own, with wording made of phrases of the sample.

const articlesPerArea = 15;
const chapterOfAreas = 'contents';

/** `wordsOf` counts the words of the document that a draft becomes. */
export function regulation({ articles, words }, sample, wordsOf) {
  const draft = withAreas({ ...sample, attachments: [] }, Math.round(articles / articlesPerArea));
  const count = articles - articlesIn(draft.outline);
  const own = ownArticles(count, words - wordsOf(draft), phrasesOf(sample));
  return changed(draft, (children) => [...children, ...own]);
}

function withAreas(draft, count) {
  return changed(draft, (areas) =>
    Array.from({ length: count }, (_, at) => {
      const area = areas[at % areas.length];
      return at < areas.length ? area : { ...area, id: `${area.id}-${at}` };
    }),
  );
}

function changed(draft, change) {
  const outline = draft.outline.map((chapter) =>
    chapter.id === chapterOfAreas ? { ...chapter, children: change(chapter.children) } : chapter,
  );
  return { ...draft, outline };
}

function articlesIn(entries) {
  return entries.reduce((sum, { kind, children = [] }) => sum + (kind === 'article' ? 1 : 0) + articlesIn(children), 0);
}

/** Every answer of the sample that is a phrase of some length. */
function phrasesOf(value) {
  if (typeof value === 'string') return wordCount(value) >= 6 && !/[\n{}]/.test(value) ? [value.replace(/[.;:]+$/, '')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(phrasesOf))];
}

const wordCount = (text) => text.split(/\s+/).length;

/** `words` for all of them; what one article has too many, the next ones have fewer. */
function ownArticles(count, words, phrases) {
  let next = 0;
  let left = words;
  const phrase = () => phrases[next++ % phrases.length];
  return Array.from({ length: count }, (_, at) => {
    const heading = phrase().split(' ').slice(0, 10).join(' ');
    const wording = ownWording(left / (count - at) - wordCount(heading), phrase, at);
    left -= wordCount(`${heading} ${wording}`) + 2;
    return { id: `own-${at}`, kind: 'article', heading, wording, answers: {}, children: [] };
  });
}

/** Clauses in turn of one paragraph and of two points; every fourth article names another one. */
function ownWording(words, phrase, at) {
  const lines = [`1. ${phrase()} (${at % 4 === 0 ? '{{ref "scope"}}, ' : ''}${at}).`];
  let left = words - wordCount(lines[0]);
  for (let clause = 2; left > 0; clause += 1) {
    const texts =
      clause % 2 ? [`${clause}. ${phrase()}:`, `a) ${phrase()};`, `b) ${phrase()}.`] : [`${clause}. ${phrase()}; ${phrase()}.`];
    lines.push(...texts);
    left -= wordCount(texts.join(' '));
  }
  return lines.join('\n');
}
