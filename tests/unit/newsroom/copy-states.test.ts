/** Old, withdrawn and unrecorded versions: what is recognised, and what the site does not tell. */
import { fromHtml } from "hast-util-from-html";
import { expect, it } from "vitest";
import { readEdition, type Edition } from "#document/edition.ts";
import { writeCleanHtml } from "#document/writers/clean-html.ts";
import { writePlainText } from "#document/writers/plain-text.ts";
import { copyOfHtml, copyOfText } from "#newsroom/copies/copy.ts";
import { fingerprintsOf } from "#newsroom/copies/fingerprints.ts";
import { ChunkIndex } from "#newsroom/copies/identify.ts";
import { originalOf } from "#newsroom/copies/original.ts";
import { printReport } from "#newsroom/copies/print-report.ts";
import { reportOf } from "#newsroom/copies/report.ts";
import { checkCopy, isGenuine } from "#newsroom/copies/verdict.ts";
import { newRecords } from "#newsroom/record/new-records.ts";
import { wireOf } from "#newsroom/wire.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";

const firstText =
  "Khi nước lên, bà con chuyển giấy tờ và gạo lên gác trước. Nước dâng mỗi giờ năm mươi phân ở bãi thấp. Ai cũng nên biết đường đi lên đồi. Trẻ nhỏ và người già đi trước, người khỏe đi sau cùng. Đến nơi thì đếm lại cho đủ người, thiếu ai báo ngay cho đội cứu hộ. Nước rút hẳn mới về dọn nhà.";
const mistake = "Nước dâng mỗi giờ năm mươi phân ở bãi thấp.";
const mended = "Nước dâng mỗi giờ ba mươi phân ở bãi thấp.";
const corrections = `[{ date: 2026-10-20, severity: material, wrong: "${mistake}", right: "${mended}" }]`;

const file = "articles/nuoc-len.mdx";
const title = { title: "Nước lên thì làm gì trước" };
const versions = {
  first: articleFile(firstText, title),
  second: articleFile(firstText.replace(mistake, mended), { ...title, corrections }),
  silent: articleFile(firstText.replace(mistake, mended), {
    ...title,
    versions: "[{ date: 2026-10-20, what: Thêm ý. }]",
  }),
  withdrawn: articleFile(firstText, {
    ...title,
    status: "withdrawn",
    withdrawn: "{ date: 2026-11-10, reason: Số liệu chưa kiểm tra được. }",
  }),
  withheld: articleFile(firstText, {
    ...title,
    status: "withdrawn",
    withdrawn: "{ date: 2026-11-10, reason: Đang hỏi lại nguồn., temporary: true }",
  }),
};

const read = (changes: Record<string, string>): Promise<Edition> =>
  readEdition({ contentDir: contentFolder(changes), now: fixtureNow });

/** What outlets took when this was the version. */
async function copiesOf(version: string) {
  const edition = await read({ [file]: version });
  const wire = wireOf(edition);
  const manuscript = wire.stories.find(({ slug }) => slug === "nuoc-len")!;
  return {
    manuscript,
    html: copyOfHtml(fromHtml(writeCleanHtml(manuscript, { imageAddress: () => "" }))),
    text: copyOfText(writePlainText(manuscript, { width: 72 })),
    records: Object.fromEntries(
      newRecords(edition.library.record, wire).map((update) => [update.file, update.content]),
    ),
  };
}

async function siteWith(changes: Record<string, string>) {
  const edition = await read(changes);
  const wire = wireOf(edition);
  const fingerprints = fingerprintsOf(wire, edition.library.record);
  const originals = new Map(wire.stories.map((story) => [story.id, originalOf(story)]));
  return {
    fingerprints,
    check: (copy: ReturnType<typeof copyOfText>) =>
      checkCopy(copy, new ChunkIndex(fingerprints), ({ id }) => Promise.resolve(originals.get(id))),
  };
}

it("a recorded old version is old, whole, and the report tells what changed and what to print", async () => {
  const old = await copiesOf(versions.first);
  const site = await siteWith({ ...old.records, [file]: versions.second });
  const verdict = await site.check(old.text);
  expect(verdict).toMatchObject({ state: "outdated", version: 1, integrity: "intact", places: [] });
  expect(isGenuine(verdict!)).toBe(false);
  const report = reportOf(verdict!, site.fingerprints);
  expect(report.outcome).toBe("mend");
  const printed = printReport(report);
  expect(printed).toContain("Đây là bản cũ (bản 1). Nay đã có bản 2.");
  expect(printed).toContain(`Bản 2, 20/10/2026: Bản trước ghi «${mistake}»`);
  expect(printed).toContain("Đính chính. Trong bài «Nước lên thì làm gì trước»");
  // The new version's own copy is not mistaken for the old one.
  const current = await copiesOf(versions.second);
  expect(await site.check(current.html)).toMatchObject({ state: "current", version: 2, integrity: "intact" });
});

it("an excerpt that no change concerns is not out of date", async () => {
  const old = await copiesOf(versions.first);
  const site = await siteWith({ ...old.records, [file]: versions.second });
  const sentence = firstText.slice(firstText.indexOf("Ai cũng"));
  expect(await site.check(copyOfText(sentence))).toMatchObject({ state: "current", integrity: "abridged" });
});

it("an old version that was altered too is old, with the passages that are in no version", async () => {
  const old = await copiesOf(versions.first);
  const site = await siteWith({ ...old.records, [file]: versions.second });
  const verdict = await site.check({ ...old.text, text: old.text.text.replace("người khỏe", "người giàu") });
  expect(verdict).toMatchObject({ state: "outdated", version: 1, integrity: "unclear" });
  expect(verdict!.foreign.join(" ")).toContain("người giàu");
});

it("without a record the mistake itself, or the version in the credit, tells that it is old", async () => {
  const old = await copiesOf(versions.first);
  const site = await siteWith({ [file]: versions.second });
  const unnamed = old.text.text.replaceAll(/bản 1 ngày/gu, "ngày");
  expect(await site.check(copyOfText(unnamed))).toMatchObject({
    state: "outdated",
    version: 1,
    integrity: "unclear",
  });
  const silent = await siteWith({ [file]: versions.silent });
  expect(await silent.check(old.html)).toMatchObject({ state: "outdated", version: 1, places: [] });
});

it("a new text with the old version in its credit is current, and the credit is to be renewed", async () => {
  const current = await copiesOf(versions.second);
  const site = await siteWith({ [file]: versions.second });
  const verdict = await site.check(copyOfText(current.text.text.replace("bản 2 ngày", "bản 1 ngày")));
  expect(verdict).toMatchObject({ state: "current", integrity: "intact", misnamed: 1 });
  expect(printReport(reportOf(verdict!, site.fingerprints))).toContain("bản 2 ngày");
});

it.each([
  ["withdrawn", "Bài này đã được rút ngày 10/11/2026.", "Xin gỡ bản của bạn."],
  ["withheld", "Bài này đang tạm dừng để kiểm tra lại, từ ngày 10/11/2026.", "Xin tạm gỡ"],
] as const)("a copy of a %s item says so, by its words alone", async (state, heading, step) => {
  const old = await copiesOf(versions.first);
  const site = await siteWith({ ...old.records, [file]: versions[state] });
  const bare = old.manuscript.body
    .slice(0, 1)
    .map((node) => (node.type === "paragraph" ? copyOfText(firstText) : copyOfText("")))[0]!;
  const verdict = await site.check(bare);
  expect(verdict).toMatchObject({ state, by: "text", version: 1 });
  const report = reportOf(verdict!, site.fingerprints);
  expect(report.outcome).toBe("mend");
  expect(printReport(report)).toContain(heading);
  expect(printReport(report)).toContain(step);
  expect(printReport(report)).toContain("Chúng tôi đã gỡ bài này.");
});

it("a withdrawn item without a record is known by mark, link or title", async () => {
  const old = await copiesOf(versions.first);
  const site = await siteWith({ [file]: versions.withdrawn });
  expect(await site.check(old.html)).toMatchObject({ state: "withdrawn", by: "marks" });
  expect(await site.check(copyOfText("Nước lên thì làm gì trước\n\nMột đoạn."))).toMatchObject({
    state: "withdrawn",
    by: "title",
  });
});

it("of old and withdrawn versions the site tells hashes, never words", async () => {
  const old = await copiesOf(versions.first);
  for (const now of [versions.second, versions.withdrawn]) {
    const { fingerprints } = await siteWith({ ...old.records, [file]: now });
    const told = JSON.stringify(fingerprints).normalize("NFC");
    expect(told).toContain("nuoc-len");
    expect(told).not.toMatch(/giấy tờ và gạo|đường đi lên đồi/u);
  }
});
