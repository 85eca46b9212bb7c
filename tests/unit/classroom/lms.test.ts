import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { playerFiles } from "#classroom/player-files.ts";
import { archive } from "#classroom/lms/archive.ts";
import { cartridgeQuiz } from "#classroom/lms/cartridge-quiz.ts";
import { fixtureLesson } from "../lesson.ts";

async function unpacked(name: string): Promise<Record<string, string>> {
  const { lesson, edition } = await fixtureLesson();
  const files = playerFiles(lesson, edition.library.site, (_name, _content, make) => make());
  const bytes = await files.find((file) => file.name === name)!.bytes();
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([file, content]) => [file, strFromU8(content)]),
  );
}

/** What libxml2 complains about. Schemas that others import lie beside them. */
async function faults(xml: string, folder: string, schema: string): Promise<string[]> {
  const directory = path.resolve("tests/fixtures/schemas", folder);
  const read = (fileName: string) => ({
    fileName,
    contents: readFileSync(path.join(directory, fileName), "utf8"),
  });
  const names = readdirSync(directory);
  const { errors } = await validateXML({
    xml: { fileName: "document.xml", contents: xml },
    schema: read(schema),
    preload: names.filter((file) => file !== schema).map(read),
  });
  return errors.map(({ message }) => message);
}

describe("the SCORM package", () => {
  const valid = (xml: string) => faults(xml, "scorm-1.2", "adlcp_rootv1p2.xsd");

  it("has a manifest that is valid against the schemas of SCORM 1.2, and every file that it names", async () => {
    const files = await unpacked("quiz-scorm12.zip");
    const manifest = files["imsmanifest.xml"]!;
    expect(await valid(manifest)).toEqual([]);
    expect(await valid(manifest.replace('adlcp:scormtype="sco"', 'adlcp:scormtype="lesson"'))).not.toEqual(
      [],
    );
    const { resource } = (
      new XMLParser({ ignoreAttributes: false }).parse(manifest) as {
        manifest: { resources: { resource: { "@_href": string; file: { "@_href": string } } } };
      }
    ).manifest.resources;
    expect(resource["@_href"]).toBe(resource.file["@_href"]);
    expect(Object.keys(files).sort()).toEqual(["imsmanifest.xml", resource["@_href"]].sort());
  });
});

interface Label {
  "@_ident": string;
  material: { mattext: { "#text": string } };
}

interface Condition {
  conditionvar: {
    varequal?: { "#text": string }[];
    and?: { varequal: { "#text": string }[]; not: { varequal: { "#text": string }[] }[] };
  };
  setvar?: { "#text": string };
  displayfeedback?: { "@_linkrefid": string };
}

interface QtiItem {
  "@_ident": string;
  itemmetadata: { qtimetadata: { qtimetadatafield: { fieldentry: string }[] } };
  presentation: {
    material: { mattext: { "#text": string } };
    response_lid?: { render_choice: { response_label: Label[] } };
    response_str?: object;
  };
  resprocessing: { respcondition: Condition[] };
  itemfeedback: { "@_ident": string; flow_mat: { material: { mattext: { "#text": string } } } }[];
}

const qtiItems = (xml: string): QtiItem[] =>
  (
    new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      isArray: (name) =>
        [
          "item",
          "response_label",
          "respcondition",
          "itemfeedback",
          "varequal",
          "not",
          "qtimetadatafield",
        ].includes(name),
    }).parse(xml) as { questestinterop: { assessment: { section: { item: QtiItem[] } } } }
  ).questestinterop.assessment.section.item;

/** Which options, or which spellings, get the points. */
function scored(item: QtiItem): { right: string[]; wrong: string[] } {
  const labels = item.presentation.response_lid?.render_choice.response_label;
  const words = (idents: readonly { "#text": string }[]) =>
    idents.map(({ "#text": ident }) =>
      labels === undefined
        ? ident
        : labels.find((label) => label["@_ident"] === ident)!.material.mattext["#text"],
    );
  const conditions = item.resprocessing.respcondition.filter(({ setvar }) => setvar?.["#text"] === "100");
  return {
    right: conditions.flatMap(({ conditionvar }) =>
      words(conditionvar.and?.varequal ?? conditionvar.varequal ?? []),
    ),
    wrong: conditions.flatMap(({ conditionvar }) =>
      words(conditionvar.and?.not.flatMap(({ varequal }) => varequal) ?? []),
    ),
  };
}

describe("the Common Cartridge", () => {
  const validManifest = (xml: string) => faults(xml, "imscc-1.1", "ccv1p1_imscp_v1p2_v1p0.xsd");
  const validQuiz = (xml: string) => faults(xml, "imscc-1.1", "ccv1p1_qtiasiv1p2p1_v1p0.xsd");

  it("has a manifest and a quiz that are valid against the schemas of IMS CC 1.1", async () => {
    const files = await unpacked("quiz.imscc");
    const manifest = files["imsmanifest.xml"]!;
    const quiz = files["quiz/assessment.xml"]!;
    expect(await validManifest(manifest)).toEqual([]);
    expect(await validManifest(manifest.replace("1.1.0", "1.3.0"))).not.toEqual([]);
    expect(await validQuiz(quiz)).toEqual([]);
    expect(await validQuiz(quiz.replace('action="Set"', 'action="Add"'))).not.toEqual([]);
  });

  it("leaves a number that may be off to the teacher, and words that look like markup as they are", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    const [single] = quiz.questions;
    const number = quiz.questions.find(({ type }) => type === "numeric")!;
    const xml = cartridgeQuiz(
      {
        ...quiz,
        questions: [
          { ...number, tolerance: 2 } as typeof number,
          { ...single!, prompt: 'Dấu <b> & "]]>" là gì?' },
          { ...quiz.questions.find(({ type }) => type === "ordering")!, prompt: "Xếp <i>việc</i> & nói." },
        ],
      },
      "thu",
    );
    expect(await validQuiz(xml)).toEqual([]);
    const [essay, plain, several] = qtiItems(xml);
    expect(essay!.itemmetadata.qtimetadata.qtimetadatafield.map(({ fieldentry }) => fieldentry)).toEqual([
      "cc.essay.v0p1",
      "No",
    ]);
    expect(scored(essay!)).toEqual({ right: [], wrong: [] });
    expect(essay!.itemfeedback[0]!.flow_mat.material.mattext["#text"]).toContain(
      "4 bước, lệch nhiều nhất 2.",
    );
    expect(plain!.presentation.material.mattext["#text"]).toBe('Dấu <b> & "]]>" là gì?');
    // In HTML, after the XML is read, markup is markup: the words must not be.
    expect(several!.presentation.material.mattext["#text"]).toContain(
      "Xếp &lt;i&gt;việc&lt;/i&gt; &amp; nói.",
    );
  });

  it("names every file it holds once, and holds every file it names", async () => {
    const files = await unpacked("quiz.imscc");
    const named = [...files["imsmanifest.xml"]!.matchAll(/<file href="([^"]+)"\/>/gu)].map(
      ([, name]) => name!,
    );
    expect(named.sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== "imsmanifest.xml")
        .sort(),
    );
  });

  it("gives pupils their reading without the teacher's notes and answers, and the numbers to call", async () => {
    const files = await unpacked("quiz.imscc");
    expect(files["bai-doc.html"]).toContain("Bốn bước, một phút.");
    expect(files["bai-doc.html"]).not.toContain("Làm mẫu chậm từng bước.");
    expect(files["phieu-hoc-tap.html"]).toContain("Em dặn em nhỏ câu gì?");
    expect(files["phieu-hoc-tap.html"]).not.toContain("Câu nào có việc làm rõ ràng đều được.");
    expect(files["goi-ai-khi-can.html"]).toContain('<a href="tel:112">112</a> – Cứu hộ, cứu nạn');
  });

  it("asks the same questions, with the same right answers, reasons and explanations", async () => {
    const { quiz } = (await fixtureLesson()).lesson;
    const items = qtiItems((await unpacked("quiz.imscc"))["quiz/assessment.xml"]!);
    expect(items.map((item) => item["@_ident"])).toEqual(quiz.questions.map(({ id }) => id));
    quiz.questions.forEach((question, index) => {
      const item = items[index]!;
      const profile = item.itemmetadata.qtimetadata.qtimetadatafield[0]!.fieldentry;
      const said = item.itemfeedback.map(({ flow_mat }) => flow_mat.material.mattext["#text"]);
      const { right, wrong } = scored(item);
      expect(item.presentation.material.mattext["#text"]).toContain(question.prompt);
      expect(said).toContain(question.explanation);
      // Each feedback is shown by a condition, and each condition shows one that is there.
      const shown = item.resprocessing.respcondition.flatMap(({ displayfeedback }) => displayfeedback ?? []);
      expect(shown.map((feedback) => feedback["@_linkrefid"]).sort()).toEqual(
        item.itemfeedback.map((feedback) => feedback["@_ident"]).sort(),
      );
      switch (question.type) {
        case "single":
        case "multiple":
          expect(profile).toBe(
            question.type === "single" ? "cc.multiple_choice.v0p1" : "cc.multiple_response.v0p1",
          );
          expect(right).toEqual(question.options.filter((option) => option.right).map(({ text }) => text));
          if (question.type === "multiple")
            expect(wrong).toEqual(question.options.filter((option) => !option.right).map(({ text }) => text));
          expect(said).toEqual(expect.arrayContaining(question.options.map(({ why }) => why)));
          break;
        case "true-false":
          expect(profile).toBe("cc.true_false.v0p1");
          expect(right).toEqual([question.answer ? "Đúng" : "Sai"]);
          break;
        case "matching": {
          // «1–c, 2–a» names what stands under these signs in the prompt.
          const [, lefts = "", rights = ""] = item.presentation.material.mattext["#text"].split("<br/>");
          const under = (list: string, sign: string) =>
            list
              .split("; ")
              .find((entry) => entry.includes(`(${sign}) `))!
              .split(`(${sign}) `)[1];
          expect(profile).toBe("cc.multiple_choice.v0p1");
          expect(
            right[0]!.split(", ").map((pair) => {
              const [left = "", sign = ""] = pair.split("–");
              return { left: under(lefts, left), right: under(rights, sign) };
            }),
          ).toEqual(question.pairs);
          break;
        }
        case "ordering": {
          const [, ...lines] = item.presentation.material.mattext["#text"].split("<br/>");
          const steps = right[0]!
            .split(" – ")
            .map((number) => lines[Number(number) - 1]!.replace(/^\(\d\) /u, ""));
          expect(profile).toBe("cc.multiple_choice.v0p1");
          expect(steps).toEqual(question.items);
          break;
        }
        case "short":
          expect(profile).toBe("cc.fib.v0p1");
          expect(right).toEqual(question.answers);
          break;
        case "numeric":
          expect(right).toEqual(["4", "4 bước"]);
      }
    });
  });
});

describe("archives", () => {
  it.each(["../ngoai.html", "/etc/passwd", "a\\b.html", "Hình.png", "con/", "a/../b", "-x"])(
    "refuse the name «%s»",
    (name) => {
      expect(() => archive({ [name]: new Uint8Array() })).toThrow("no safe name");
    },
  );

  it("have the same bytes in all time zones", () => {
    const script = `
      import { createHash } from "node:crypto";
      import { archive } from "#classroom/lms/archive.ts";
      console.log(createHash("sha256").update(archive({ "a.txt": new Uint8Array([1, 2]) })).digest("hex"));`;
    const sums = ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "UTC"].map((TZ) => {
      const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      });
      return stdout === "" ? stderr : stdout;
    });
    expect(sums[0]).toMatch(/^[0-9a-f]{64}\n$/u);
    expect(new Set(sums).size).toBe(1);
  });
});
