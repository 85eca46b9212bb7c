import { describe, expect, it } from "vitest";
import { examine, type Edition } from "#document/edition.ts";
import { compareRecord } from "#newsroom/record/compare-record.ts";
import { newRecords } from "#newsroom/record/new-records.ts";
import { wireOf } from "#newsroom/wire.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";

const file = "articles/bai-thu.mdx";
const recordFile = "record/articles/bai-thu.json";
const text = "Bà con nghe tin trên loa mỗi sáng, ghi lại giờ nước lên và báo cho nhà bên cạnh biết.";
const change = { versions: "[{ date: 2026-10-10, what: Thêm một ý. }]" };

async function read(changes: Record<string, string | null>, now = fixtureNow) {
  const { edition, problems } = await examine({ contentDir: contentFolder(changes), now });
  return { edition: edition!, problems };
}

const written = ({ library }: Edition, edition: Edition): Record<string, string> =>
  Object.fromEntries(
    newRecords(library.record, wireOf(edition)).map((update) => [update.file, update.content]),
  );

/** What `npm run record` writes for this content. */
async function recorded(changes: Record<string, string | null>): Promise<Record<string, string>> {
  const { edition, problems } = await read(changes);
  problems.throwIfErrors();
  return written(edition, edition);
}

async function complaints(changes: Record<string, string | null>, now = fixtureNow): Promise<string[]> {
  const { edition, problems } = await read(changes, now);
  problems.throwIfErrors();
  return compareRecord(edition.library.record, wireOf(edition)).map(
    ({ file: place, message, severity }) => `${severity} ${place}: ${message}`,
  );
}

describe("what is recorded", () => {
  it("every public story, its text as hashes; nothing of what is not public", async () => {
    const records = await recorded({ [file]: articleFile(text) });
    expect(Object.keys(records).sort()).toEqual([
      "record/articles/bai-dinh-chinh.json",
      recordFile,
      "record/articles/chuan-bi-truoc-mua-lu.json",
      "record/questions/khi-nao-phai-di.json",
    ]);
    const { versions } = JSON.parse(records[recordFile]!) as {
      versions: { version: number; text: object }[];
    };
    expect(versions).toHaveLength(1);
    expect(versions[0]).toMatchObject({
      version: 1,
      date: "2026-10-01",
      what: "Đăng lần đầu.",
      text: { title: "Bài thử" },
    });
    expect(records[recordFile]).not.toContain("nước lên");
  });

  it("a second run has nothing to write; a new version is added, the first stays as it was", async () => {
    const records = await recorded({ [file]: articleFile(text) });
    expect(await recorded({ ...records, [file]: articleFile(text) })).toEqual({});
    const next = await recorded({ ...records, [file]: articleFile(`${text} Rồi đi.`, change) });
    expect(Object.keys(next)).toEqual([recordFile]);
    const before = JSON.parse(records[recordFile]!) as { versions: object[] };
    const after = JSON.parse(next[recordFile]!) as { versions: object[] };
    expect(after.versions[0]).toEqual(before.versions[0]);
    expect(after.versions[1]).toMatchObject({ version: 2, what: "Thêm một ý." });
    expect(await complaints({ ...records, ...next, [file]: articleFile(`${text} Rồi đi.`, change) })).toEqual(
      [],
    );
  });

  it("of versions that came and went between two runs, the entry alone", async () => {
    const records = await recorded({
      [file]: articleFile(text, {
        versions: "[{ date: 2026-10-10, what: Thêm một ý. }, { date: 2026-10-12, what: Thêm hai ý. }]",
      }),
    });
    const { versions } = JSON.parse(records[recordFile]!) as { versions: { text?: object }[] };
    expect(versions.map((version) => version.text !== undefined)).toEqual([false, false, true]);
  });
});

describe("what breaks with the record", () => {
  const base = () => recorded({ [file]: articleFile(text, change) });

  it("words changed without a new version", async () => {
    expect(
      await complaints({ ...(await base()), [file]: articleFile(text.replace("sáng", "chiều"), change) }),
    ).toEqual([
      `warning ${file}: Chữ của bài đã khác bản 2 đã đăng. Hãy ghi thêm một mục vào «corrections» hoặc «versions».`,
    ]);
    const titled = articleFile(text, { ...change, title: "Bài thử khác" });
    expect(await complaints({ ...(await base()), [file]: titled })).toHaveLength(1);
  });

  it("not: quotes, bold, a link that falls away, what does not change a word", async () => {
    const looks = text
      .replace("nghe tin", "**nghe tin**")
      .replace("giờ nước lên", "[giờ nước lên](/hoi-dap/khi-nao-phai-di/)");
    expect(await complaints({ ...(await base()), [file]: articleFile(looks, change) })).toEqual([]);
  });

  it("an entry changed, taken out, or put in before", async () => {
    const records = await base();
    const changed = { versions: "[{ date: 2026-10-10, what: Thêm ý khác. }]" };
    expect((await complaints({ ...records, [file]: articleFile(text, changed) })).join()).toContain(
      "Mục của bản 2 đã khác lúc đăng (10/10/2026: «Thêm một ý.»).",
    );
    expect((await complaints({ ...records, [file]: articleFile(text) })).join()).toContain(
      "Mục của bản 2 (10/10/2026: «Thêm một ý.») đã bị bỏ.",
    );
    const before = articleFile(text, {
      ...change,
      corrections: "[{ date: 2026-10-05, severity: minor, wrong: một, right: hai }]",
    });
    expect((await complaints({ ...records, [file]: before })).join()).toContain(
      "Mục của bản 2 đã khác lúc đăng",
    );
    const moved = articleFile(text, { ...change, publishAt: "2026-10-02" });
    expect((await complaints({ ...records, [file]: moved })).join()).toContain("Hãy để «publishAt» như cũ.");
  });

  it("gone without a trace: the file, or back among the drafts; not: withdrawn, expired, an earlier day", async () => {
    const records = await base();
    expect(
      await complaints({
        ...records,
        [file]: articleFile(text, { ...change, status: "draft" }),
      }),
    ).toEqual([
      `warning ${file}: Bài đã đăng, nay lại không hiện ra. Muốn thôi đăng thì ghi «status: withdrawn» với ngày và lý do rút.`,
    ]);
    expect((await complaints(records)).join()).toContain(`${recordFile}: Bài đã đăng, nay không còn tệp`);
    const withdrawn = { status: "withdrawn", withdrawn: "{ date: 2026-11-10, reason: Sai. }" };
    expect(await complaints({ ...records, [file]: articleFile(text, { ...change, ...withdrawn }) })).toEqual(
      [],
    );
    expect(
      await complaints({ ...records, [file]: articleFile(text, { ...change, expireAt: "2026-11-01" }) }),
    ).toEqual([]);
    expect(
      await complaints(
        { ...records, [file]: articleFile(text, change) },
        new Date("2026-09-20T00:00:00+07:00"),
      ),
    ).toEqual([]);
  });

  it("an entry taken out of a withdrawn item", async () => {
    const withdrawn = { status: "withdrawn", withdrawn: "{ date: 2026-11-10, reason: Sai. }" };
    expect((await complaints({ ...(await base()), [file]: articleFile(text, withdrawn) })).join()).toContain(
      "đã bị bỏ",
    );
  });
});

describe("a broken record", () => {
  it.each([
    ["not JSON", "{", /record\/articles\/bai-thu\.json/u],
    [
      "an unknown field",
      '{ "versions": [{ "version": 1, "date": "2026-10-01", "what": "x", "chu": "y" }] }',
      /Không có trường «versions\[1\]\.chu»/u,
    ],
    [
      "versions out of order",
      '{ "versions": [{ "version": 2, "date": "2026-10-01", "what": "x" }] }',
      /đủ và theo thứ tự/u,
    ],
  ])("%s is told with its file", async (_, content, message) => {
    const { problems } = await read({ [recordFile]: content });
    const told = problems.errors.map(({ file: place, message: said }) => `${place} ${said}`).join("\n");
    expect(told).toContain(recordFile);
    expect(told).toMatch(message);
  });

  it("a file that is no record", async () => {
    const { problems } = await read({ "record/ghi-chu.txt": "a" });
    expect(problems.errors.map(({ message }) => message).join()).toContain("Hãy bỏ tệp này.");
  });
});
