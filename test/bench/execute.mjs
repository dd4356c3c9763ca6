// Executing 1,000 instructions on a text of 500 articles, warm. `node test/bench/execute.mjs` prints its own table.
import { median, quantile, steadyTimes } from './measure.mjs';
import { bundle } from './ours.mjs';

const articles = 500;
const rounds = { warmUp: 10, rounds: 30 };
export const limit = 300;

function baseText() {
  const article = (at) =>
    `Điều ${at}. Nội dung số ${at}\n1. Hai Bên phối hợp kiểm tra theo kế hoạch số ${at}.\n2. Các việc phối hợp gồm:\na) Trao đổi thông tin qua điện thoại;\nb) Tuần tra, kiểm soát;\n3. Kết quả được ghi vào sổ theo dõi.\n4. Quy định khác.`;
  return `QUY CHẾ\nPhối hợp\nSố: 12/QC-HQ-BP\n${Array.from({ length: articles }, (_, at) => article(at + 1)).join('\n')}\n`;
}

/** Two an article: a third of each kind that people write most. */
function orders() {
  const of = (at) =>
    [
      `1. Sửa đổi, bổ sung khoản 1 Điều ${at} như sau:\n“1. Hai Bên phối hợp kiểm tra thường xuyên.”\n2. Bổ sung khoản 3a vào sau khoản 3 Điều ${at} như sau:\n“3a. Sơ kết hằng năm.”`,
      `1. Thay thế cụm từ “điện thoại” bằng cụm từ “thư điện tử” tại điểm a khoản 2 Điều ${at}.\n2. Bãi bỏ khoản 4 Điều ${at}.`,
      `1. Sửa đổi, bổ sung điểm b khoản 2 Điều ${at} như sau:\n“b) Tuần tra chung;”\n2. Bỏ cụm từ “được” tại khoản 3 Điều ${at}.`,
    ][at % 3];
  const units = Array.from(
    { length: articles },
    (_, at) => `Điều ${at + 1}. Sửa đổi, bổ sung một số khoản của Điều ${at + 1}\n${of(at + 1)}`,
  );
  return `QUYẾT ĐỊNH\nSửa đổi, bổ sung một số điều của Quy chế số 12/QC-HQ-BP\n${units.join('\n')}\n`;
}

export async function measureExecute() {
  const { execute, readAmendingText, read } = await bundle('execute');
  const base = read(baseText());
  const amending = read(orders(), 'm');
  const { instructions } = readAmendingText(amending);
  const { results } = execute(base, instructions);
  const applied = results.filter((result) => result.applied).length;
  const executing = await steadyTimes(() => execute(base, instructions), rounds);
  const reading = await steadyTimes(() => readAmendingText(amending), rounds);
  return { applied, of: results.length, executing, reading };
}

if (process.argv[1] === import.meta.filename) {
  const { applied, of, executing, reading } = await measureExecute();
  const shown = (times) => `${median(times).toFixed(1)} (p95 ${quantile(times, 0.95).toFixed(1)})`;
  console.log(`${of} instructions on ${articles} articles, ${applied} applied`);
  console.log(`execute, ms  ${shown(executing)}   ≤ ${limit}: ${median(executing) <= limit ? 'reached' : 'NOT reached'}`);
  console.log(`read, ms     ${shown(reading)}`);
}
