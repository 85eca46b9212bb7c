import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Validator } from "@seriousme/openapi-schema-validator";
import { fromHtml } from "hast-util-from-html";
import type { Nodes } from "hast";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { ListAnswer, PublishedItem } from "#newsroom/api/definitions/item.ts";
import type { ChangesAnswer } from "#newsroom/api/definitions/ledger.ts";
import type { IndexAnswer } from "#newsroom/api/definitions/site.ts";
import { build } from "../build.ts";
import { filesBelow } from "../dist-files.ts";
import { closed, iptcValidators, strictAjv } from "../json-schemas.ts";
import { serve, type StaticServer } from "../static-server.ts";

const dist = path.resolve("dist");
const api = "api/v1";
const text = (file: string) => readFileSync(path.join(dist, file), "utf8");
const json = (file: string) => JSON.parse(text(file)) as unknown;
/** Path below dist of an absolute address. */
const fileAt = (url: string) => new URL(url).pathname.slice(1);

const flood = { CONTENT_DIR: "tests/fixtures/flood", SITE_NOW: "2026-11-20T00:00:00+07:00" };

interface OpenApi {
  servers: { url: string }[];
  paths: Record<
    string,
    {
      get: {
        parameters?: { name: string; example: string }[];
        responses: {
          "200": { content: { "application/json": { schema: { $ref?: string }; example: unknown } } };
        };
      };
    }
  >;
  components: { schemas: Record<string, object> };
}

describe("every answer", () => {
  const files = filesBelow(path.join(dist, api)).map((file) => `${api}/${file}`);

  /** Which schema the description of the API gives a file. */
  function schemaNameOf(file: string): string | undefined {
    const { paths } = json(`${api}/openapi.json`) as OpenApi;
    const matches = Object.entries(paths).filter(([template]) =>
      new RegExp(
        `^${template.replaceAll(/\{page\}/gu, "\\d+").replaceAll(/\{\w+\}/gu, "[\\w.-]+")}$`,
        "u",
      ).test(`/${file}`),
    );
    expect(
      matches.map(([template]) => template),
      file,
    ).toHaveLength(1);
    return matches[0]![1].get.responses["200"].content["application/json"].schema.$ref?.split("/").at(-1);
  }

  it("is described by OpenAPI and valid by its published schema, which is valid itself", () => {
    const ajv = strictAjv();
    const names = readdirSync(path.join(dist, api, "schemas")).map((file) => file.replace(".json", ""));
    const validators = new Map(
      names.map((name) => {
        const schema = json(`${api}/schemas/${name}.json`) as { $id: string };
        expect(fileAt(schema.$id)).toBe(`${api}/schemas/${name}.json`);
        const own = new URL(schema.$id);
        ajv.compile(schema);
        // The same with nothing more than it names.
        return [
          name.replaceAll(/[^a-z0-9]/gu, "_"),
          ajv.compile({ ...(closed(schema) as object), $id: `${own.href}?closed` }),
        ];
      }),
    );
    const used = new Set<string>();
    for (const file of files) {
      const name = schemaNameOf(file);
      if (name === undefined) continue;
      used.add(name);
      const validate = validators.get(name)!;
      expect(validate(json(file)), `${file} ${JSON.stringify(validate.errors)}`).toBe(true);
    }
    expect([...used].sort()).toEqual([...validators.keys()].sort());
    const item = files.find((file) => file.startsWith(`${api}/items/article/`))!;
    expect(validators.get("item")!({ ...(json(item) as object), versoin: 1 })).toBe(false);
  });

  it("is one line of JSON, in NFC", () => {
    for (const file of files) {
      const content = text(file);
      expect(content.endsWith("}\n"), file).toBe(true);
      expect(content.indexOf("\n"), file).toBe(content.length - 1);
      expect(content, file).toBe(content.normalize("NFC"));
    }
  });

  it("leads only to addresses of this site that are there", () => {
    const { url } = json(`${api}/index.json`) as IndexAnswer;
    const linked = new Set(
      files.flatMap((file) => text(file).match(new RegExp(`${url}[^"\\\\ {<#),]*`, "gu")) ?? []),
    );
    const missing = [...linked]
      .map((address) => decodeURI(fileAt(address)).replace(/[.,;]$/u, ""))
      .filter(
        (file) => !existsSync(path.join(dist, file, file === "" || file.endsWith("/") ? "index.html" : "")),
      )
      // A template and the part of a template before its parameter.
      .filter((file) => !/^api\/v1\/[\w.-]+\/(?:\w+\/)?$/u.test(file));
    expect(missing).toEqual([]);
  });
});

describe("the list", () => {
  it("has every item that has a page, each with its file", () => {
    const seen: string[] = [];
    let next: string | null = `https://x.test/${api}/items.json`;
    while (next !== null) {
      const page = json(fileAt(next)) as ListAnswer;
      for (const { api: address, url, sha256 } of page.items) {
        const item = json(fileAt(address)) as PublishedItem;
        expect(item).toMatchObject({ status: "published", url, sha256 });
        expect(existsSync(path.join(dist, fileAt(url), "index.html"))).toBe(true);
        seen.push(item.id);
      }
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const [folder, address] of [
      ["articles", "bai-viet"],
      ["questions", "hoi-dap"],
      ["glossary", "tu-dien"],
    ] as const) {
      const pages = readdirSync(path.join(dist, address), { withFileTypes: true }).filter((entry) =>
        entry.isDirectory(),
      );
      expect(seen.filter((id) => id.startsWith(`${folder}/`)).sort()).toEqual(
        pages.map(({ name }) => `${folder}/${name}`).sort(),
      );
    }
  });
});

describe("changes.json", () => {
  it("carries the hash of each item's file", () => {
    const { items } = json(`${api}/changes.json`) as ChangesAnswer;
    expect(items.length).toBeGreaterThan(50);
    for (const { api: address, jsonSha256, id } of items) {
      const bytes = readFileSync(path.join(dist, fileAt(address)));
      expect(createHash("sha256").update(bytes).digest("hex"), id).toBe(jsonSha256);
    }
  });
});

describe("ninjs", () => {
  it("is there for every kit and valid by IPTC's schemas", () => {
    const { ninjs3, ninjs16 } = iptcValidators();
    const kits = readdirSync(path.join(dist, "bao-chi/dang-lai")).map((slug) => `${slug}.json`);
    expect(readdirSync(path.join(dist, api, "ninjs")).sort()).toEqual(kits.sort());
    for (const file of kits) {
      ninjs3(json(`${api}/ninjs/${file}`));
      expect(ninjs3.errors, file).toBeNull();
      ninjs16(json(`${api}/ninjs-1.6/${file}`));
      expect(ninjs16.errors, file).toBeNull();
    }
  });
});

describe("openapi.json", () => {
  it("is OpenAPI 3.1 by an independent validator", async () => {
    const validator = new Validator();
    const result = await validator.validate(text(`${api}/openapi.json`));
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, "3.1"]);
    const broken = await new Validator().validate(
      JSON.stringify({ ...(json(`${api}/openapi.json`) as object), paths: [] }),
    );
    expect(broken.valid).toBe(false);
  });

  it("shows examples that are valid and parameters that answer", () => {
    const { paths, components } = json(`${api}/openapi.json`) as OpenApi;
    const ajv = strictAjv();
    for (const [template, { get }] of Object.entries(paths)) {
      const { schema, example } = get.responses["200"].content["application/json"];
      expect(example, template).toBeDefined();
      const name = schema.$ref?.split("/").at(-1);
      if (name !== undefined) {
        const validate = ajv.compile(components.schemas[name]!);
        expect(validate(example), `${template} ${JSON.stringify(validate.errors)}`).toBe(true);
      }
      const address = template.replaceAll(
        /\{(\w+)\}/gu,
        (_, parameter: string) => get.parameters!.find((entry) => entry.name === parameter)!.example,
      );
      if (!template.includes("{page}")) expect(existsSync(path.join(dist, address)), address).toBe(true);
    }
  });
});

/** What a reader takes from the code boxes of the page for developers, in order. */
function samplesOf(html: string): string[] {
  const samples: string[] = [];
  const words = (node: Nodes): string =>
    node.type === "text" ? node.value : "children" in node ? node.children.map(words).join("") : "";
  const walk = (node: Nodes): void => {
    if (node.type === "element" && node.tagName === "pre") samples.push(words(node));
    else if ("children" in node) node.children.forEach(walk);
  };
  walk(fromHtml(html));
  return samples;
}

describe("the page for developers", () => {
  const samples = samplesOf(text("bao-chi/lap-trinh/index.html"));
  const { url } = json(`${api}/index.json`) as IndexAnswer;
  const site = new URL(url).origin;
  let server: StaticServer;

  beforeAll(async () => {
    server = await serve(dist);
  });
  afterAll(async () => {
    await server.close();
  });

  it("shows requests that are answered", async () => {
    const commands = samples.filter((sample) => sample.startsWith("curl "));
    expect(commands.length).toBeGreaterThanOrEqual(7);
    for (const command of commands) {
      const [, address] = /^curl (?:-\S+ (?:[\w.]+ )?)*(https?:\S+)$/u.exec(command) ?? [];
      const answer = await fetch(address!.replace(site, server.origin));
      expect(answer.status, command).toBe(200);
      expect(await answer.json(), command).toBeTypeOf("object");
      const again = await fetch(address!.replace(site, server.origin), {
        headers: { "If-None-Match": answer.headers.get("etag")! },
      });
      expect(again.status, command).toBe(304);
    }
  });

  /** A site whose API says what the test wants. */
  async function fakeSite(items: object[], files: Record<string, unknown>) {
    const folder = mkdtempSync(path.join(tmpdir(), "api-"));
    const fake = await serve(folder);
    onTestFinished(async () => {
      await fake.close();
      rmSync(folder, { recursive: true });
    });
    mkdirSync(path.join(folder, api), { recursive: true });
    const publish = (list: object[]) => {
      writeFileSync(path.join(folder, api, "changes.json"), JSON.stringify({ items: list }));
    };
    publish(items);
    for (const [name, value] of Object.entries(files))
      writeFileSync(path.join(folder, name), JSON.stringify(value));
    return { ...fake, publish };
  }

  it("shows a program that takes, renews and takes down", async () => {
    const program = samples.find((sample) => sample.includes("node dong-bo.mjs"))!;
    expect(program).toContain(`"${site}"`);
    const work = mkdtempSync(path.join(tmpdir(), "sync-"));
    onTestFinished(() => {
      rmSync(work, { recursive: true });
    });
    const run = async (origin: string) => {
      writeFileSync(path.join(work, "dong-bo.mjs"), program.replace(site, origin));
      await promisify(execFile)(process.execPath, ["dong-bo.mjs"], { cwd: work });
      return existsSync(path.join(work, "bai")) ? readdirSync(path.join(work, "bai")).sort() : [];
    };
    const fake = await fakeSite([], {
      "a.json": { bodies: { html: "<p>A</p>" } },
      "b.json": { bodies: { html: "<p>B</p>" } },
    });
    const entry = (name: string, status: string, jsonSha256: string) => ({
      id: `articles/${name}`,
      status,
      jsonSha256,
      api: `${fake.origin}/${name}.json`,
    });
    expect(await run(fake.origin)).toEqual([]);
    fake.publish([entry("a", "published", "1"), entry("b", "published", "1")]);
    expect(await run(fake.origin)).toEqual(["articles--a.html", "articles--b.html"]);
    expect(readFileSync(path.join(work, "bai/articles--a.html"), "utf8")).toBe("<p>A</p>");
    fake.publish([entry("a", "withdrawn", "2"), entry("b", "published", "1")]);
    expect(await run(fake.origin)).toEqual(["articles--b.html"]);
    // An item that is not there any more has expired.
    fake.publish([entry("a", "withdrawn", "2")]);
    expect(await run(fake.origin)).toEqual([]);
    // An answer that fails changes nothing and is tried again.
    fake.publish([entry("c", "published", "1")]);
    await expect(run(fake.origin)).rejects.toThrow();
    expect(readFileSync(path.join(work, "da-lay.json"), "utf8")).not.toContain("articles/c");
  });

  it("runs on what this site has", async () => {
    const program = samples.find((sample) => sample.includes("node dong-bo.mjs"))!;
    const work = mkdtempSync(path.join(tmpdir(), "sync-"));
    onTestFinished(() => {
      rmSync(work, { recursive: true });
    });
    // The answers lead to the site's own address; a program at home there follows them, here to the server of the test.
    writeFileSync(
      path.join(work, "dong-bo.mjs"),
      `const real = fetch; globalThis.fetch = (url) => real(url.replace(${JSON.stringify(site)}, ${JSON.stringify(server.origin)}));\n${program}`,
    );
    await promisify(execFile)(process.execPath, ["dong-bo.mjs"], { cwd: work });
    const { items } = json(`${api}/changes.json`) as ChangesAnswer;
    expect(readdirSync(path.join(work, "bai"))).toHaveLength(
      items.filter(({ status }) => status === "published").length,
    );
  });
});

describe("a withdrawn item of another province", () => {
  it("keeps its addresses in the API, without a word of its text", async () => {
    const { dist: other, code, output } = await build(flood);
    expect(code, output).toBe(0);
    const read = (file: string) => readFileSync(path.join(other, api, file), "utf8");
    expect(JSON.parse(read("items/article/bai-da-rut.json"))).toMatchObject({
      status: "withdrawn",
      reason: "Số gọi trong bài không còn đúng.",
      withdrawnOn: "2026-10-20",
    });
    expect(JSON.parse(read("ninjs/bai-da-rut.json"))).toMatchObject({ pubStatus: "canceled" });
    expect(JSON.parse(read("ninjs-1.6/bai-da-rut.json"))).toMatchObject({ pubstatus: "canceled" });
    const { items } = JSON.parse(read("changes.json")) as ChangesAnswer;
    expect(items.filter(({ status }) => status === "withdrawn").map(({ id }) => id)).toEqual([
      "articles/bai-da-rut",
    ]);
    const words = filesBelow(path.join(other, api)).map(read).join("");
    expect(words).not.toMatch(/CANARY|bai-nhap|bai-hen-gio|bai-het-han/u);
    expect(existsSync(path.join(other, api, "items/article/bai-nhap.json"))).toBe(false);
  });
});
