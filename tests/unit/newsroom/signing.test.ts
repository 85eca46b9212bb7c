import { PublicKey, Signature } from "@threema/wasm-minisign-verify";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeManifest } from "#newsroom/manifest.ts";
import { signFolder, SigningError, type SigningRequest } from "#newsroom/signing.ts";
import { signingSecrets } from "#site/signing-environment.ts";
import { builtFolder } from "./built-folder.ts";
import { minisignFixture, testPassword, testSigningKey } from "./test-keys.ts";

function request(changes: Partial<SigningRequest> = {}): SigningRequest {
  const folder = builtFolder({ "index.html": "Trang chủ", "a/b.txt": "B" });
  writeManifest(folder);
  return {
    folder,
    site: {
      name: "Trang thử",
      publisher: { name: "Ban Biên tập" },
      signingKey: testSigningKey("with-password"),
    },
    secretKey: minisignFixture("with-password.key"),
    password: testPassword,
    now: undefined,
    ...changes,
  };
}

const signatureOf = ({ folder }: SigningRequest) =>
  readFileSync(path.join(folder, "manifest.sha256.minisig"), "utf8");

function refusal(asked: SigningRequest): string {
  try {
    signFolder(asked);
  } catch (error) {
    if (error instanceof SigningError) return error.message;
    throw error;
  }
  return "signed";
}

describe("signing a site", () => {
  it("writes a signature that the reference library accepts for the manifest", () => {
    const asked = request();
    expect(signFolder(asked)).toEqual({ publicKey: testSigningKey("with-password"), count: 2 });
    const manifest = readFileSync(path.join(asked.folder, "manifest.sha256"));
    const reader = PublicKey.decode(minisignFixture("with-password.pub"));
    expect(reader.verify(manifest, Signature.decode(signatureOf(asked)))).toBe(true);
    manifest[0] = manifest[0]! ^ 1;
    expect(() => reader.verify(manifest, Signature.decode(signatureOf(asked)))).toThrow();
  });

  it("says who signed what, and when only if a time was stated", () => {
    const asked = request();
    signFolder(asked);
    expect(signatureOf(asked).split("\n")[2]).toMatch(
      /^trusted comment: trang: Trang thử; nơi phát hành: Ban Biên tập; SHA-256 của manifest\.sha256: [0-9a-f]{64}$/u,
    );
    const first = signatureOf(asked);
    signFolder(asked);
    expect(signatureOf(asked)).toBe(first);
    signFolder({ ...asked, now: new Date("2026-11-20T00:00:00+07:00") });
    expect(signatureOf(asked)).toContain("; thời điểm: 2026-11-19T17:00:00.000Z\n");
  });

  it("refuses a site that does not match its manifest, with every difference", () => {
    const asked = request();
    writeFileSync(path.join(asked.folder, "index.html"), "Trang chù");
    writeFileSync(path.join(asked.folder, "CNAME"), "vi-du.vn");
    const told = refusal(asked);
    expect(told).toContain("  thêm vào: CNAME\n  đã đổi: index.html");
    expect(existsSync(path.join(asked.folder, "manifest.sha256.minisig"))).toBe(false);
  });

  it("refuses a key that is not the one of site.yaml, and says the line to write", () => {
    const { site } = request();
    const own = `signingKey: ${testSigningKey("with-password")}`;
    const other = refusal(request({ site: { ...site, signingKey: testSigningKey("without-password") } }));
    expect(other).toContain("không phải khóa ghi trong site.yaml");
    expect(other).toContain(own);
    const none = refusal(request({ site: { ...site, signingKey: undefined } }));
    expect(none).toContain("site.yaml chưa ghi khóa công khai");
    expect(none).toContain(own);
  });

  it("tells everything that is wrong at once, and no secret", () => {
    const asked = request({ password: "đoán bừa", problems: ["Điều người gọi đã thấy."] });
    writeFileSync(path.join(asked.folder, "moi.txt"), "");
    const told = refusal(asked);
    expect(told).toContain("- Điều người gọi đã thấy.");
    expect(told).toContain("thêm vào: moi.txt");
    expect(told).toContain("MINISIGN_PASSWORD không đúng");
    expect(told).not.toContain("đoán bừa");
    expect(told).not.toContain(asked.secretKey!.split("\n")[1]);
  });
});

describe("where the key comes from", () => {
  const outside = () => builtFolder({ "minisign.key": "khóa" });

  it("is a variable or a file outside the project", () => {
    const file = path.join(outside(), "minisign.key");
    expect(signingSecrets({ MINISIGN_SECRET_KEY: "khóa", MINISIGN_PASSWORD: "mk" }, [])).toEqual({
      secretKey: "khóa",
      password: "mk",
      problems: [],
    });
    expect(
      signingSecrets({ MINISIGN_SECRET_KEY_FILE: file, MINISIGN_SECRET_KEY: "", MINISIGN_PASSWORD: "" }, [
        ".",
      ]),
    ).toEqual({ secretKey: "khóa", password: undefined, problems: [] });
  });

  it("is never a folder that goes out, not even through a link", () => {
    const folder = outside();
    const link = path.join(outside(), "lien-ket.key");
    symlinkSync(path.join(folder, "minisign.key"), link);
    for (const file of [path.join(folder, "minisign.key"), link]) {
      const { secretKey, problems } = signingSecrets({ MINISIGN_SECRET_KEY_FILE: file }, [folder]);
      expect(secretKey).toBeUndefined();
      expect(problems.join()).toContain("Chuyển tệp ra ngoài");
    }
    const beside = signingSecrets({ MINISIGN_SECRET_KEY_FILE: path.join(folder, "minisign.key") }, [
      `${folder}-khac`,
    ]);
    expect(beside.problems).toEqual([]);
  });

  it.each([
    [{}, "Chưa có khóa bí mật"],
    [{ MINISIGN_SECRET_KEY: "a", MINISIGN_SECRET_KEY_FILE: "b" }, "Chỉ đặt một trong hai"],
    [{ MINISIGN_SECRET_KEY_FILE: "/khong/co.key" }, "Không đọc được tệp khóa /khong/co.key"],
  ])("%j is refused", (env, message) => {
    const { secretKey, problems } = signingSecrets(env, ["."]);
    expect(secretKey).toBeUndefined();
    expect(problems.join()).toContain(message);
  });
});
