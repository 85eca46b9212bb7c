import { createHash } from "node:crypto";
import { SyntaxValidator } from "fast-xml-validator";
import { describe, expect, it } from "vitest";
import { examine } from "#document/edition.ts";
import { answerNames, answers, jsonSchemaOf } from "#newsroom/api/answers.ts";
import {
  publishedItem,
  withdrawnItem,
  type ListAnswer,
  type PublishedItem,
  type WithdrawnItem,
} from "#newsroom/api/definitions/item.ts";
import type { ChangesAnswer, CorrectionsAnswer } from "#newsroom/api/definitions/ledger.ts";
import type { Ninjs16Answer, NinjsAnswer } from "#newsroom/api/definitions/ninjs.ts";
import { apiFiles } from "#newsroom/api/files.ts";
import { fieldRows } from "#newsroom/api/field-table.ts";
import { listPage, pageCount } from "#newsroom/api/lists.ts";
import { materialOf, type SitePicture } from "#newsroom/api/material.ts";
import { wireOf, type Wire } from "#newsroom/wire.ts";
import { bareManuscript } from "../bare-manuscript.ts";
import { articleFile, contentFolder, fixtureNow } from "../content-folder.ts";
import { galleryEdition } from "../gallery.ts";
import { iptcValidators } from "../../json-schemas.ts";

const sitePicture: SitePicture = ({ file }) => ({ address: `/hinh/${file}.webp`, width: 720, height: 360 });

/** An answer of which a test says by itself what it is. */
type AnyItem = Omit<PublishedItem, "status"> & Omit<WithdrawnItem, "status"> & { status: string };

/** The API of a wire: the text at an address, and its value. */
function apiOf(wire: Wire) {
  const files = apiFiles(materialOf(wire, sitePicture));
  const text = (address: string): string => {
    const file = files.find((entry) => entry.address === address);
    if (file === undefined) throw new Error(`${address} is not there`);
    return file.json();
  };
  return {
    files,
    text,
    get: (address: string) => JSON.parse(text(address)) as unknown,
    item: (address: string) => JSON.parse(text(address)) as AnyItem,
    ninjs: (slug: string) => JSON.parse(text(`/api/v1/ninjs/${slug}.json`)) as NinjsAnswer,
    ninjs16: (slug: string) => JSON.parse(text(`/api/v1/ninjs-1.6/${slug}.json`)) as Ninjs16Answer,
  };
}

async function apiWith(changes: Record<string, string | null>) {
  const { edition, problems } = await examine({ contentDir: contentFolder(changes), now: fixtureNow });
  problems.throwIfErrors();
  return apiOf(wireOf(edition!));
}

const address = "/api/v1/items/article/thu.json";
const withdrawn = (temporary: boolean) =>
  articleFile("CANARYBODY.", {
    title: "Bài thử",
    status: "withdrawn",
    corrections: `[{ date: 2026-10-20, severity: minor, wrong: CANARYWRONG, right: CANARYRIGHT }]`,
    withdrawn: `{ date: 2026-11-10, reason: "Số gọi sai.", temporary: ${temporary} }`,
  });

describe("a public item", () => {
  it("tells its text in three forms, the HTML well-formed as XML", async () => {
    const api = apiOf(wireOf(await galleryEdition()));
    const { bodies, status, id, sha256 } = api.item("/api/v1/items/article/trung-bay.json");
    expect(status).toBe("published");
    expect(bodies.html).toContain(`data-id="${id}"`);
    expect(bodies.html).toContain(`data-sha256="${sha256}"`);
    expect(bodies.html).toMatch(/<img [^>]*\/>/u);
    expect(SyntaxValidator.validate(bodies.html)).toBe(true);
    expect(bodies.text).toMatch(/^Phòng trưng bày\n/u);
    expect(bodies.markdown).toMatch(/^# Phòng trưng bày\n/u);
    expect(api.ninjs16("trung-bay").body_xhtml).toBe(bodies.html);
  });

  it("names its pictures with rights, in the kit, and none that may not be passed on", async () => {
    const api = apiOf(wireOf(await galleryEdition()));
    const text = api.text("/api/v1/items/article/trung-bay.json");
    const { media, bodies } = api.item("/api/v1/items/article/trung-bay.json");
    expect(media).toEqual([
      {
        url: "https://flood.example/bao-chi/dang-lai/trung-bay/trung-bay-hinh-1.png",
        mediaType: "image/png",
        width: 900,
        height: 450,
        alt: expect.stringContaining("Cánh đồng ngập nước") as string,
        caption: expect.any(String) as string,
        credit: "Nhóm kiểm tra",
        licence: expect.objectContaining({ id: "CC-BY-4.0" }) as object,
      },
    ]);
    expect(bodies.html).toContain(`src="${media[0]!.url}"`);
    expect(bodies.markdown).toContain(media[0]!.url);
    expect(text).not.toContain("rieng");
    expect(api.ninjs("trung-bay").associations).toMatchObject([
      {
        type: "picture",
        by: "Nhóm kiểm tra",
        renditions: [{ name: "original", href: media[0]!.url, width: 900 }],
      },
    ]);
    expect(api.ninjs16("trung-bay").associations!["picture1"]!.renditions["original"]!.href).toBe(
      media[0]!.url,
    );
  });

  it("without a kit shows its pictures as the site does", async () => {
    const wire = wireOf(await galleryEdition());
    const story = wire.items.find(({ slug }) => slug === "trung-bay")!;
    const api = apiOf({ ...wire, items: [{ ...story, kind: "campaign" }], stories: [] });
    const { media, bodies, links } = api.item("/api/v1/items/campaign/trung-bay.json");
    expect(media).toMatchObject([
      {
        url: "https://flood.example/hinh/articles/canh-dong.png.webp",
        mediaType: "image/webp",
        width: 720,
        height: 360,
      },
    ]);
    expect(bodies.html).toContain(media[0]!.url);
    expect(links).toMatchObject({ kit: null, docx: null, pdf: null, zip: null, ninjs: null, ninjs16: null });
  });

  it("tells corrections with the words to print, in its versions, in the ledger and to the receiving desk", async () => {
    const api = await apiWith({
      "articles/thu.mdx": articleFile("Chữ.", {
        corrections: `[{ date: 2026-10-20, severity: material, wrong: "Gọi 114", right: "Gọi 112", note: "Số 114 là chữa cháy." }]`,
        versions: `[{ date: 2026-10-10, what: "Thêm một mục." }]`,
      }),
    });
    const { version, versions } = api.item(address);
    expect(version).toBe(3);
    expect(versions.map(({ correction }) => correction?.severity)).toEqual([
      undefined,
      undefined,
      "material",
    ]);
    const print =
      "Đính chính. Trong bài «Bài thử» (theo An toàn mùa lũ, các bản 1–2), chúng tôi đã ghi «Gọi 114». Xin sửa lại là «Gọi 112». Số 114 là chữa cháy. Xin lỗi bạn đọc.";
    expect(versions[2]!.correction).toEqual({
      severity: "material",
      wrong: "Gọi 114",
      right: "Gọi 112",
      note: "Số 114 là chữa cháy.",
      since: 1,
      print,
      url: "https://flood.example/bao-chi/dinh-chinh/#article-thu-ban-3",
    });
    const { notices } = api.get("/api/v1/corrections.json") as CorrectionsAnswer;
    expect(notices.find(({ id }) => id === "articles/thu#3")).toMatchObject({ type: "correction", print });
    expect(api.ninjs("thu").edNote).toContain(`Bản 3, 20/10/2026, đính chính quan trọng. ${print}`);
    expect(api.ninjs16("thu").ednote).toBe(api.ninjs("thu").edNote);
    expect(api.ninjs("chuan-bi-truoc-mua-lu").edNote).toBeUndefined();
  });

  it("encodes what an editor pasted into the address of a source", () => {
    const wire = {
      ...emptyWire,
      items: [
        { ...bareManuscript, sources: [{ ...bareManuscript.sources[0]!, url: "https://vi-du.vn/luật mới" }] },
      ],
    };
    const { sources } = apiOf(wire).item(address);
    expect(sources[0]!.url).toBe("https://vi-du.vn/lu%E1%BA%ADt%20m%E1%BB%9Bi");
  });
});

describe("a withdrawn item", () => {
  it.each([
    { temporary: false, status: "withdrawn", pubStatus: "canceled", request: "Đề nghị gỡ bài." },
    { temporary: true, status: "withheld", pubStatus: "withheld", request: "Đề nghị tạm gỡ bài." },
  ])("keeps its addresses, says why and nothing else: $status", async ({ temporary, ...expected }) => {
    const api = await apiWith({ "articles/thu.mdx": withdrawn(temporary) });
    const answer = api.item(address);
    expect(answer).toMatchObject({
      id: "articles/thu",
      status: expected.status,
      title: "Bài thử",
      version: 2,
      withdrawnOn: "2026-11-10",
      reason: "Số gọi sai.",
    });
    expect(answer.bodies).toBeUndefined();
    expect(answer.print).toContain("Lý do: Số gọi sai.");

    const ninjs = api.ninjs("thu");
    expect(ninjs).toMatchObject({ pubStatus: expected.pubStatus, version: "3", uri: answer.urn });
    expect(ninjs.versionCreated).toBe("2026-11-10T00:00:00+07:00");
    expect(ninjs.edNote).toContain(expected.request);
    expect(ninjs.bodies).toBeUndefined();
    const old = api.ninjs16("thu");
    expect(old).toMatchObject({ pubstatus: expected.pubStatus, version: "3", ednote: ninjs.edNote });
    expect(old.body_xhtml ?? old.body_text ?? old.description_text).toBeUndefined();

    const { items } = api.get("/api/v1/changes.json") as ChangesAnswer;
    expect(items.find(({ id }) => id === "articles/thu")).toMatchObject({
      status: expected.status,
      sha256: null,
      version: 2,
    });
    const everything = api.files.map(({ json }) => json()).join("");
    expect(everything).not.toMatch(/CANARY/u);
    expect((api.get("/api/v1/items.json") as ListAnswer).items.map(({ id }) => id)).not.toContain(
      "articles/thu",
    );
  });

  it("that outlets did not get as a story has no ninjs", async () => {
    const { edition } = await examine({
      contentDir: contentFolder({ "articles/thu.mdx": withdrawn(false) }),
      now: fixtureNow,
    });
    const wire = wireOf(edition!);
    const term = { ...wire.withdrawn[0]!, kind: "glossary" as const, slug: "mot-tu", ref: "glossary/mot-tu" };
    const api = apiOf({ ...wire, withdrawn: [term] });
    expect(api.item("/api/v1/items/glossary/mot-tu.json").status).toBe("withdrawn");
    expect(() => api.ninjs("mot-tu")).toThrow("is not there");
  });
});

const emptyWire: Wire = {
  now: fixtureNow,
  site: {
    id: "thu",
    name: "Trang thử",
    shortName: "Thử",
    tagline: "Một trang thử",
    description: "Trang để thử.",
    notice: "Trang thử.",
    region: "một tỉnh",
    publisher: { name: "Ban Biên tập" },
    press: {},
    baseUrl: "https://vi-du.vn",
    licence: bareManuscript.licence,
    doors: [],
    navigation: [],
    featured: { questions: [], articles: [] },
    helpBar: [],
    contacts: [],
    search: { synonyms: [], cues: [], distress: [] },
  },
  topics: [],
  audiences: [],
  items: [],
  stories: [],
  withdrawn: [],
  notices: [],
};

describe("pages of a list", () => {
  const items = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...bareManuscript,
      slug: `thu-${index}`,
      id: `articles/thu-${index}`,
    }));

  it.each([
    [0, 1],
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
    [101, 3],
  ])("of %i items are %i, and following «next» gives every item once", (count, pages) => {
    const list = items(count);
    expect(pageCount(list)).toBe(pages);
    const api = apiOf({ ...emptyWire, items: list });
    const seen: string[] = [];
    let next: string | null = "https://vi-du.vn/api/v1/items.json";
    let before: string | null = null;
    while (next !== null) {
      const page = api.get(new URL(next).pathname) as ListAnswer;
      expect(page).toMatchObject({ total: count, pages, prev: before });
      seen.push(...page.items.map(({ slug }) => slug));
      before = next;
      next = page.next;
    }
    expect(seen).toEqual(list.map(({ slug }) => slug));
    expect(api.files.filter(({ address: file }) => /^\/api\/v1\/items\/\d+\.json$/u.test(file))).toHaveLength(
      pages - 1,
    );
  });

  it("are there for a kind, a topic and an audience without items", async () => {
    const api = await apiWith({});
    for (const list of ["kinds/radio", "topics/chuan-bi", "audiences/ba-con"]) {
      const page = api.get(`/api/v1/${list}.json`) as ListAnswer;
      expect(page.pages).toBe(1);
      expect(page.items).toHaveLength(page.total);
    }
    expect((api.get("/api/v1/kinds/question.json") as ListAnswer).items.map(({ id }) => id)).toEqual([
      "questions/khi-nao-phai-di",
    ]);
  });

  it("start at the first", () => {
    const page = listPage(items(51), "/api/v1/topics/x", 2, emptyWire.site);
    expect(page).toMatchObject({ prev: "https://vi-du.vn/api/v1/topics/x.json", next: null });
  });
});

describe("changes", () => {
  const hashes = (wire: Wire) =>
    (apiOf(wire).get("/api/v1/changes.json") as ChangesAnswer).items.map(({ sha256, jsonSha256 }) => [
      sha256,
      jsonSha256,
    ]);
  const wire = { ...emptyWire, items: [bareManuscript] };

  it("carry the hash of the item's file as it is served", () => {
    const served = createHash("sha256").update(apiOf(wire).text(address)).digest("hex");
    expect(hashes(wire)).toEqual([[bareManuscript.digest, served]]);
  });

  it("show a change of metadata where the words stay", () => {
    const reviewed = { ...wire, items: [{ ...bareManuscript, reviewedAt: "2026-11-24" }] };
    expect(hashes(reviewed)[0]![0]).toBe(hashes(wire)[0]![0]);
    expect(hashes(reviewed)[0]![1]).not.toBe(hashes(wire)[0]![1]);
  });

  it("of nothing are an empty list", () => {
    expect(apiOf(emptyWire).get("/api/v1/changes.json")).toEqual({ updatedAt: null, total: 0, items: [] });
  });

  it("do not depend on the time of the build", () => {
    const all = (now: Date) => apiOf({ ...wire, now }).files.map(({ json }) => json());
    expect(all(new Date("2030-01-01T00:00:00Z"))).toEqual(all(fixtureNow));
  });
});

describe("ninjs", () => {
  it("of gallery, correction, withdrawal and temporary withdrawal is valid by IPTC's schemas", async () => {
    const { ninjs3, ninjs16 } = iptcValidators();
    const apis = [
      apiOf(
        wireOf(
          await galleryEdition(undefined, {
            corrections: `[{ date: 2026-10-20, severity: minor, wrong: "a & b", right: "c <d>" }]`,
          }),
        ),
      ),
      await apiWith({ "articles/trung-bay.mdx": withdrawn(true) }),
      await apiWith({ "articles/trung-bay.mdx": withdrawn(false) }),
    ];
    for (const api of apis) {
      ninjs3(api.ninjs("trung-bay"));
      expect(ninjs3.errors).toBeNull();
      ninjs16(api.ninjs16("trung-bay"));
      expect(ninjs16.errors).toBeNull();
      expect(JSON.stringify(api.ninjs("trung-bay"))).not.toMatch(/embargo/iu);
    }
    expect(ninjs3({ ...apis[0]!.ninjs("trung-bay"), pubStatus: "gone" })).toBe(false);
    expect(ninjs16({ ...apis[0]!.ninjs16("trung-bay"), pubStatus: "usable" })).toBe(false);
  });
});

describe("the definitions", () => {
  it("say what every field is, in both languages", () => {
    for (const name of answerNames.filter((entry) => !entry.startsWith("ninjs"))) {
      const nameless: string[] = [];
      const walk = (schema: unknown, path: string): void => {
        if (typeof schema !== "object" || schema === null) return;
        const { properties = {}, ...rest } = schema as {
          properties?: Record<string, { title?: string; description?: string }>;
        };
        for (const [key, field] of Object.entries(properties)) {
          if (field.title === undefined || field.description === undefined) nameless.push(`${path}.${key}`);
          walk(field, `${path}.${key}`);
        }
        for (const value of Object.values(rest)) walk(value, path);
      };
      walk(jsonSchemaOf(answers[name]), name);
      expect(nameless).toEqual([]);
    }
  });

  it("give the page its table", () => {
    const rows = fieldRows(answers.changes);
    expect(rows).toContainEqual({
      path: "items[].sha256",
      type: "chữ hoặc null",
      meaning: "Mã kiểm tra của chữ",
    });
    expect(rows).toContainEqual({ path: "updatedAt", type: "thời điểm hoặc null", meaning: "Đổi lần cuối" });
    const item = [...fieldRows(publishedItem), ...fieldRows(withdrawnItem)];
    expect(item).toContainEqual({ path: "media[].caption", type: "chữ hoặc null", meaning: "Chú thích" });
    expect(item).toContainEqual({
      path: "versions[].correction.severity",
      type: '"minor" hoặc "material"',
      meaning: "Mức độ: nhỏ, quan trọng",
    });
    expect([...rows, ...item].filter(({ type, meaning }) => type === "" || meaning === "")).toEqual([]);
  });
});
