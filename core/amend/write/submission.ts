// The draft of an amending text → the draft of the tờ trình that hands it in (pack `submission`): what it is called, how many articles
// it has and what they change. What nobody said stays null, a visible blank.
import type { Draft } from '../../model/draft';
import type { Entry } from '../../model/entry';
import words from '../../vi/amending.json';
import { lowerFirst } from '../../vi/lexicon';
import { fill } from './place-names';
import type { Sentence } from './sentence';

/** `kind` is what the amending text is: "Quy chế". */
export function amendingSubmission(draft: Draft, kind: string, sentences: readonly Sentence[]): unknown {
  const title = `${kind} ${lowerFirst(draft.subject ?? '')}`.trim();
  const [first] = draft.parties;
  return {
    schema: 'phoihop/draft',
    version: 1,
    id: `${draft.id.slice(0, 60)}-submission`,
    pack: 'submission',
    parties: first ? [first] : [],
    place: draft.place,
    subject: fill(words.submission.subject, { title }),
    answers: {
      addressees: null,
      newTitle: title,
      newArticles: draft.outline.filter(isArticle).length,
      contents: sentences.map(({ text }) => text),
    },
    recipients: { items: [words.submission.recipient], archive: null },
  };
}

const isArticle = ({ kind, enabled }: Entry) => kind === 'article' && enabled !== false;
