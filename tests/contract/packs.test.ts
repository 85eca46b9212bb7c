import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { formatSize } from "#language/sizes.ts";

const root = path.resolve("dist/truong-hoc");
const slugs = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const bytesOf = (slug: string, name: string) => new Uint8Array(readFileSync(path.join(root, slug, name)));
const textOf = (slug: string, name: string) => readFileSync(path.join(root, slug, name), "utf8");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

interface LearningResource {
  "@type": string;
  timeRequired: string;
  educationalLevel: string[];
  teaches: string[];
  isAccessibleForFree: boolean;
  license: string;
  encoding: { contentUrl: string };
}

describe("lesson packs", () => {
  it("are there", () => {
    expect(slugs.length).toBeGreaterThan(0);
  });

  it("are all in the list, with their archive and its size", () => {
    const list = readFileSync(path.join(root, "index.html"), "utf8");
    for (const slug of slugs) {
      expect(list).toContain(`href="/truong-hoc/${slug}/"`);
      expect(list).toContain(`href="/truong-hoc/${slug}/${slug}.zip"`);
      expect(list).toContain(`Tải cả gói (${formatSize(bytesOf(slug, `${slug}.zip`).length)})`);
    }
  });
});

describe.each(slugs)("the pack %s", (slug) => {
  const page = textOf(slug, "index.html");
  const files = readdirSync(path.join(root, slug)).filter((name) => name !== "index.html");

  it("offers each file on its page, and nothing that is not there", () => {
    const offered = [...page.matchAll(/href="\/truong-hoc\/[^/"]+\/([^"#/]+)"/gu)].map(([, name]) => name);
    expect([...new Set(offered)].sort()).toEqual(files.sort());
  });

  it("has an archive of exactly the bytes that stand beside it, in one folder, with their sums", () => {
    const entries = Object.entries(unzipSync(bytesOf(slug, `${slug}.zip`)));
    const names = entries.map(([name]) => name);
    expect(names.toSorted()).toEqual(
      files
        .filter((name) => name !== `${slug}.zip`)
        .map((name) => `${slug}/${name}`)
        .sort(),
    );
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\/[A-Za-z0-9][A-Za-z0-9._-]*$/u);
    const sums = textOf(slug, "SHA256SUMS.txt");
    for (const [name, bytes] of entries) {
      const own = name.slice(slug.length + 1);
      expect(sha256(bytes), own).toBe(sha256(bytesOf(slug, own)));
      if (own !== "SHA256SUMS.txt") expect(sums).toContain(`${sha256(bytes)}  ${own}\n`);
    }
    expect(sums.trimEnd().split("\n")).toHaveLength(entries.length - 1);
  });

  it("begins with a valid page that needs nothing but the folder", async () => {
    const first = textOf(slug, "00-doc-truoc.html");
    const report = await new HtmlValidate({
      extends: ["html-validate:standard", "html-validate:a11y"],
      elements: ["html5"],
      rules: {
        "tel-non-breaking": "off",
        "long-title": "off",
        "no-trailing-whitespace": "off",
        "doctype-style": "off",
      },
    }).validateString(first);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
    const links = [...first.matchAll(/href="([^"]+)"/gu)]
      .map(([, href]) => href!)
      .filter((href) => !/^(?:https:|tel:)/u.test(href));
    expect(links.filter((href) => !files.includes(href))).toEqual([]);
    const forms = files.filter((name) => /^(?:0[1-9]|1\d)-|^quiz/u.test(name));
    expect(forms.filter((name) => !links.includes(name))).toEqual([]);
    expect(first).not.toMatch(/<script|\ssrc=/u);
  });

  it("has a plan in Word with places for the teacher's own words", () => {
    const plan = strFromU8(unzipSync(bytesOf(slug, "01-ke-hoach-bai-day.docx"))["word/document.xml"]!);
    const [, minutes] = /data-minutes="(\[[\d,]+\])"/u.exec(page)!;
    const activities = JSON.parse(minutes!) as number[];
    const slots = ["o_truong", "o_giao_vien", "o_lop", "o_ngay_day", "o_thoi_gian", "o_sau_thoi_gian"];
    for (const name of [...slots, ...activities.map((_, index) => `o_phut_${index + 1}`)]) {
      expect(plan.match(new RegExp(`w:name="${name}"`, "gu")), name).toHaveLength(1);
    }
  });

  it("is described to search engines as a learning resource", () => {
    const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(page)!;
    const { "@graph": graph } = JSON.parse(json!) as { "@graph": LearningResource[] };
    const resource = graph.find((node) => node["@type"] === "LearningResource")!;
    expect(resource.timeRequired).toMatch(/^PT\d+M$/u);
    expect(resource.educationalLevel.length).toBeGreaterThan(1);
    expect(resource.teaches.length).toBeGreaterThan(1);
    expect(resource.isAccessibleForFree).toBe(true);
    expect(resource.license).toMatch(/^https:\/\/creativecommons/u);
    expect(resource.encoding.contentUrl).toMatch(new RegExp(`/truong-hoc/${slug}/${slug}.zip$`, "u"));
  });

  it("has words in composed Unicode only", () => {
    for (const name of files.filter((file) => /\.(?:html|txt)$/u.test(file))) {
      const text = textOf(slug, name);
      expect(text === text.normalize("NFC"), name).toBe(true);
    }
  });
});
