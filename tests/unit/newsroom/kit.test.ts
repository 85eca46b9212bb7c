import { XMLParser } from "fast-xml-parser";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { expect, it } from "vitest";
import { picturesOf, pictureBytes } from "#newsroom/pictures.ts";
import type { FormCache } from "#document/form-file.ts";
import { republishKit } from "#newsroom/republish-kit.ts";
import { termsOf } from "#newsroom/terms.ts";
import { floodOrigin } from "../flood-origin.ts";
import { galleryManuscript } from "../gallery.ts";

const uncached: FormCache = (_name, _dependsOn, make) => make();

it("a picture leaves in its own size, with credit and licence inside", async () => {
  const manuscript = await galleryManuscript();
  const [picture, ...more] = picturesOf(manuscript);
  expect(more).toEqual([]);
  expect(picture!.name).toBe("trung-bay-hinh-1.png");
  const bytes = await pictureBytes(picture!, manuscript);
  const { width, height, xmp } = await sharp(bytes).metadata();
  expect([width, height]).toEqual([900, 450]);
  const packet = new XMLParser({ ignoreAttributes: false }).parse(xmp!.toString("utf8")) as {
    "x:xmpmeta": { "rdf:RDF": { "rdf:Description": Record<string, unknown> } };
  };
  const description = packet["x:xmpmeta"]["rdf:RDF"]["rdf:Description"];
  expect(description["photoshop:Credit"]).toBe("Nhóm kiểm tra");
  expect(description["cc:license"]).toEqual({
    "@_rdf:resource": "https://creativecommons.org/licenses/by/4.0/deed.vi",
  });
  expect(JSON.stringify(description["dc:description"])).toContain("Cánh đồng ngập nước");
});

it("a drawing leaves as pixels that newsrooms' systems take, with credit inside", async () => {
  const manuscript = await galleryManuscript(
    '<Figure src="ve.svg" alt="Mặt trời mọc" credit="Nhóm kiểm tra" rights="reuse" />',
    {},
    {
      "articles/ve.svg":
        '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90" viewBox="0 0 160 90"><circle cx="80" cy="45" r="40" fill="#e4572e"/></svg>',
    },
  );
  const [picture] = picturesOf(manuscript);
  expect(picture).toMatchObject({ name: "trung-bay-hinh-1.png", width: 1600, height: 900 });
  const bytes = await pictureBytes(picture!, manuscript);
  const { format, width, height, xmp } = await sharp(bytes).metadata();
  expect([format, width, height]).toEqual(["png", 1600, 900]);
  expect(xmp!.toString("utf8")).toContain("Nhóm kiểm tra");
  const [red, green, blue] = await sharp(bytes)
    .extract({ left: 800, top: 450, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer();
  expect([red, green, blue]).toEqual([0xe4, 0x57, 0x2e]);
});

it("a kit holds the pictures that may be passed on, and no other", async () => {
  const manuscript = await galleryManuscript();
  const files = republishKit(manuscript, floodOrigin, uncached);
  const zip = unzipSync(await files.at(-1)!.bytes());
  expect(Object.keys(zip).filter((name) => name.endsWith(".png"))).toEqual([
    "trung-bay/trung-bay-hinh-1.png",
  ]);
  expect(new TextDecoder().decode(zip["trung-bay/CHU-THICH-HINH.txt"])).toContain("Ghi công: Nhóm kiểm tra");
});

it("a kit is the same bytes each time", async () => {
  const make = async () => {
    const files = republishKit(await galleryManuscript(), floodOrigin, uncached);
    return Promise.all(
      files.map(async ({ name, bytes }) => [name, Buffer.from(await bytes()).toString("base64")]),
    );
  };
  expect(await make()).toEqual(await make());
});

it("costly forms are asked from the cache by name", async () => {
  const asked: string[] = [];
  const cache: FormCache = (name) => {
    asked.push(name);
    return Promise.resolve(new Uint8Array([1]));
  };
  const files = republishKit(await galleryManuscript(), floodOrigin, cache);
  await Promise.all(files.map(({ bytes }) => bytes()));
  expect(asked.sort()).toEqual(["docx", "pdf", "trung-bay-hinh-1.png", "zip"]);
});

it("another key, name or address makes another archive, other settings do not", async () => {
  const manuscript = await galleryManuscript();
  const dependsOn = async (origin: object) => {
    let seen = "";
    const cache: FormCache = (name, depends) => {
      if (name === "zip") seen = JSON.stringify(depends);
      return Promise.resolve(new Uint8Array());
    };
    await republishKit(manuscript, { ...floodOrigin, ...origin }, cache)
      .at(-1)!
      .bytes();
    return seen;
  };
  const plain = await dependsOn({});
  expect(await dependsOn({ tagline: "Khác" })).toBe(plain);
  for (const change of [{ signingKey: "RWQ" }, { name: "Khác" }, { baseUrl: "https://khac.example" }]) {
    expect(await dependsOn(change)).not.toBe(plain);
  }
});

it("a changed picture under the same name makes another manuscript", async () => {
  const image = (manuscript: Awaited<ReturnType<typeof galleryManuscript>>) =>
    picturesOf(manuscript)[0]!.figure.image;
  const { sha256 } = image(await galleryManuscript());
  expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
});

it("an item's own licence stands in its credit and its terms", async () => {
  const manuscript = await galleryManuscript(undefined, { licence: "CC-BY-SA-4.0" });
  expect(manuscript.credit).toContain("Chia sẻ tương tự");
  expect(termsOf(manuscript)[0]!.text).toContain("giữ cùng giấy phép");
});
