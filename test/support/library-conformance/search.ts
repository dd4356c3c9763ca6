// Search: words, phrases, beginnings, with and without marks; where a hit stands; narrowing.
import { expect, it } from 'vitest';
import { article, codes, value } from '../library-outcome';
import type { Opened } from './opened';

export function search(at: Opened): void {
  it('searches with and without marks, words, phrases and beginnings', async () => {
    const { id } = await at.dossier('Hồ sơ số 7');
    await at.commit(id, 1, [
      article(1, 'Hai bên phối hợp bảo đảm hoà bình, an ninh ở khu vực biên giới.'),
      article(2, 'Thời hạn trả lời theo Nghị định số 30/2020/NĐ-CP là 05 ngày; Ủy ban nhân dân THÔNG BÁO.'),
      article(3, 'Hoa bình thường, đường dây nóng.'),
    ]);
    const places = async (text: string) => (await at.hits(text)).map(({ place }) => place).sort();
    expect(await places('hoa binh')).toEqual(['art-1', 'art-3']);
    expect(await places('"hoa binh"')).toEqual(['art-1', 'art-3']);
    expect(await places('hòa')).toEqual(['art-1']);
    expect(await places('HOÀ bình')).toEqual(['art-1']);
    expect(await places('ho\u0300a')).toEqual(['art-1']);
    expect(await places('"an ninh o khu vuc"')).toEqual(['art-1']);
    expect(await places('"ninh an"')).toEqual([]);
    expect(await places('30/2020/nd-cp')).toEqual(['art-2']);
    expect(await places('uy ban')).toEqual(['art-2']);
    expect(await places('uỷ ban thông báo')).toEqual(['art-2']);
    expect(await places('duong')).toEqual(['art-3']);
    expect(await places('đường')).toEqual(['art-3']);
    expect(await places('dường')).toEqual([]);
    expect(await places('biê* giới')).toEqual(['art-1']);
    expect(await places('bie')).toEqual([]);
    expect(codes(await at.library.search({ text: ' "" … ' }))).toEqual(['library.queryEmpty']);
    expect(await places('search: NEAR(a b) {exact} OR - ^')).toEqual([]);
  });

  it('shows where a hit stands', async () => {
    const { id, title } = await at.dossier();
    await at.commit(id, 1, [article(5, `${'chữ trước '.repeat(40)}đường dây nóng 24/7${' chữ sau'.repeat(60)}`)]);
    const [hit] = await at.hits('duong day');
    expect(hit).toMatchObject({
      dossier: id,
      title,
      source: 'content',
      place: 'art-5',
      label: 'Điều 5.',
      version: 1,
      isCurrent: true,
    });
    expect(hit?.snippet.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['đường', 'dây']);
    const shown = hit?.snippet.map(({ text }) => text).join('') ?? '';
    expect(shown).toMatch(/^… .*chữ trước đường dây nóng.* …$/);
    expect(shown.length).toBeLessThan(300);
  });

  it('finds a passage once, in the latest version that has it, and in the working copy', async () => {
    const { id } = await at.dossier();
    await at.commit(id, 1, [article(1, 'tuần tra'), article(2, 'trao đổi')]);
    await at.commit(id, 2, [article(1, 'tuần tra'), article(2, 'trao đổi mới')]);
    expect(await at.hits('tuan tra')).toMatchObject([{ version: 2, isCurrent: true }]);
    expect((await at.hits('trao doi')).map(({ version, isCurrent }) => [version, isCurrent]).sort()).toEqual([
      [1, false],
      [2, true],
    ]);
    await at.save(id, 3, [article(1, 'tuần tra đêm')]);
    expect(await at.hits('dem')).toMatchObject([{ version: null, isCurrent: true }]);
    await at.save(id, 4, [article(1, 'tuần tra ngày')]);
    expect(await at.hits('dem')).toEqual([]);
    at.world.tick();
    await at.library.working.undo(id);
    expect(await at.hits('dem')).toHaveLength(1);
    await at.library.working.discard(id);
    expect(await at.hits('dem')).toEqual([]);
    expect(await at.hits('tuan tra')).toHaveLength(1);
  });

  it('searches titles, tags, words of versions and attachments', async () => {
    const { id } = await at.dossier('Quy chế Lao Bảo');
    const { id: version } = await at.commit(id, 1, [], { message: 'tiếp thu góp ý', milestone: 'Trình ký' });
    await at.library.attachments.add({ dossier: id, name: 'Công văn 12.pdf', bytes: new Uint8Array(1), text: 'đề nghị bổ sung' });
    expect(await at.hits('lao bao')).toMatchObject([{ source: 'dossier', place: id }]);
    expect(await at.hits('biên phòng')).toMatchObject([{ source: 'dossier' }]);
    expect(await at.hits('tiep thu')).toMatchObject([{ source: 'version', place: version, label: 'Trình ký', version: 1 }]);
    expect(await at.hits('de nghi')).toMatchObject([{ source: 'attachment', label: 'Công văn 12.pdf' }]);
    await at.library.dossiers.change(id, { title: 'Quy chế Cầu Treo' });
    expect(await at.hits('lao bao')).toEqual([]);
  });

  it('narrows a search and says that there is more', async () => {
    const [a, b] = [await at.dossier('A'), await at.dossier('B')];
    await at.library.dossiers.change(b.id, { tags: ['riêng'] });
    for (const { id } of [a, b]) await at.commit(id, 1, [article(1, 'chung một'), article(2, 'chung hai')]);
    expect(await at.hits('chung')).toHaveLength(4);
    expect((await at.hits('chung', { dossier: a.id })).map((hit) => hit.dossier)).toEqual([a.id, a.id]);
    expect((await at.hits('chung', { tag: 'riêng' })).map((hit) => hit.dossier)).toEqual([b.id, b.id]);
    const some = value(await at.library.search({ text: 'chung', limit: 3 }));
    expect([some.hits.length, some.hasMore]).toEqual([3, true]);
    expect(value(await at.library.search({ text: 'chung', limit: 4 })).hasMore).toBe(false);
  });
}
