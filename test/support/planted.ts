// Two versions of a regulation as plain text, with what was done to the articles between them: the measure for diff. No
// chance: the same sizes give the same texts.

export interface Planted {
  readonly old: string;
  readonly now: string;
  /** Printed numbers: of new articles in the new text, of the others in the old one. */
  readonly inserted: readonly string[];
  readonly deleted: readonly string[];
  readonly moved: readonly string[];
  /** Words put in or taken out in articles that stayed or moved. */
  readonly editedWords: number;
}

interface Article {
  readonly name: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

const syllables =
  'phối hợp kiểm soát tuần tra cửa khẩu biên giới hải quan công an bộ đội hàng hóa phương tiện buôn lậu gian lận thương mại ' +
  'thông tin trao đổi định kỳ đột xuất báo cáo lãnh đạo đơn vị cơ quan trách nhiệm thực hiện quy chế khu vực địa bàn xử lý vi ' +
  'phạm hành chính hồ sơ tài liệu bàn giao tiếp nhận xác minh đối tượng điều tra hoạt động nhiệm vụ kế hoạch tổ chức lực lượng ' +
  'đường dây nóng cán bộ đầu mối liên lạc tháng quý năm hội nghị sơ kết tổng kết chủ trì luân phiên kinh phí bảo đảm ngân sách ' +
  'nhà nước pháp luật hiện hành sửa đổi bổ sung thay thế hiệu lực thi hành người xuất nhập cảnh quá cảnh chống ma túy vũ khí';
const pool = syllables.split(' ');

/** A small linear congruential generator. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Dice = (sides: number) => number;

export interface PlantedOptions {
  readonly seed?: number;
  /** Sentences are taken from a list of this many, so that articles share them; 0: every sentence is new. */
  readonly phrases?: number;
  /** Of 100 words, how many are edited. */
  readonly edits?: number;
}

export function planted(count: number, { seed = 7, phrases = 0, edits = 5 }: PlantedOptions = {}): Planted {
  const roll = dice(seed);
  const list = Array.from({ length: phrases }, () => words(roll, 8 + roll(14)));
  const sentence = () => list[roll(Math.max(1, list.length))] ?? words(roll, 8 + roll(24));
  let made = 0;
  const article = () => articleOf(`A${++made}`, roll, sentence);
  const old = Array.from({ length: count }, article);
  const size = Math.max(1, Math.round(count / 30));
  const picked = distinct(roll, count, size * 2, 3).map((at) => old[at] as Article);
  const [deleted, moved] = [picked.slice(0, size), picked.slice(size)];
  const rest = old.filter((item) => !picked.includes(item));
  let editedWords = 0;
  const now: Article[] = rest.map((item) => withEdits(item, roll, edits, (changed) => (editedWords += changed)));
  const places = new Map(rest.map(({ name }) => [name, old.findIndex((item) => item.name === name)]));
  for (const item of moved) putFar(now, places, item, old.indexOf(item), roll);
  const inserted = Array.from({ length: size }, article);
  for (const item of inserted) now.splice(roll(now.length), 0, item);
  return {
    old: textOf(old),
    now: textOf(now),
    inserted: numbers(now, inserted),
    deleted: numbers(old, deleted),
    moved: numbers(old, moved),
    editedWords,
  };
}

function words(roll: Dice, count: number): string {
  const text = Array.from(
    { length: count },
    (_, at) => `${pool[roll(pool.length)]}${at < count - 1 && roll(12) === 0 ? ',' : ''}`,
  );
  return text.join(' ').replace(/^./, (first) => first.toUpperCase());
}

function articleOf(name: string, roll: Dice, sentence: () => string): Article {
  const lines: string[] = [];
  const clauses = 2 + roll(4);
  for (let clause = 1; clause <= clauses; clause += 1) {
    const points = roll(3) === 0 ? 2 + roll(3) : 0;
    lines.push(`${clause}. ${sentence()}${points > 0 ? ':' : '.'}`);
    for (let point = 0; point < points; point += 1)
      lines.push(`${'abcdđ'[point]}) ${sentence()}${point < points - 1 ? ';' : '.'}`);
  }
  return { name, heading: words(roll, 5 + roll(6)).replaceAll(',', ''), lines };
}

/** Different numbers below `count`, at least `gap` apart. */
function distinct(roll: Dice, count: number, size: number, gap: number): number[] {
  const found: number[] = [];
  while (found.length < size) {
    const next = roll(count);
    if (found.every((at) => Math.abs(at - next) >= gap)) found.push(next);
  }
  return found;
}

/** Past ten articles at least, so that it is this article that moved and not its neighbours. */
function putFar(now: Article[], places: ReadonlyMap<string, number>, item: Article, place: number, roll: Dice): void {
  const from = now.findIndex(({ name }) => (places.get(name) ?? -1) > place);
  const home = from < 0 ? now.length : from;
  const to = (home + 10 + roll(Math.max(1, now.length - 20))) % (now.length + 1);
  now.splice(Math.abs(to - home) < 10 ? (home + Math.floor(now.length / 2)) % now.length : to, 0, item);
}

function withEdits(article: Article, roll: Dice, percent: number, count: (words: number) => void): Article {
  const lines = article.lines.map((line) => {
    const tokens = line.split(' ');
    const changed = tokens.map((token, at) => {
      if (at === 0 || at === tokens.length - 1 || roll(100) >= percent) return token;
      count(1);
      return [`${token} thêm${roll(90)}`, `thay${roll(90)}`, ''][roll(3)] ?? '';
    });
    return changed.filter((token) => token !== '').join(' ');
  });
  return { ...article, lines };
}

const textOf = (articles: readonly Article[]) =>
  `${articles.map(({ heading, lines }, at) => [`Điều ${at + 1}. ${heading}`, ...lines].join('\n')).join('\n')}\n`;

const numbers = (all: readonly Article[], some: readonly Article[]) =>
  all.flatMap(({ name }, at) => (some.some((item) => item.name === name) ? [`Điều ${at + 1}.`] : []));
