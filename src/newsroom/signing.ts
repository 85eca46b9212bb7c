/**
 * Signing a built site: its manifest, with the publisher's key, after everything that could be wrong was looked at.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { sha256 } from "#document/checksums.ts";
import { manifestAddress, signatureAddress } from "#library/addresses.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { ManifestError, verifyManifest, type Difference } from "./manifest.ts";
import { MinisignError } from "./minisign/payload.ts";
import { formatPublicKey, parsePublicKey } from "./minisign/public-key.ts";
import { openSecretKey, type SecretKey } from "./minisign/secret-key.ts";
import { sign, verify } from "./minisign/signature.ts";

/** Why nothing was signed: every reason, in Vietnamese. */
export class SigningError extends Error {
  constructor(problems: readonly string[]) {
    super(`Chưa ký, vì:\n\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
  }
}

export interface SigningRequest {
  /** The built site. */
  folder: string;
  site: Pick<SiteSettings, "name" | "publisher" | "signingKey">;
  /** Content of the secret key's file; undefined when the caller could not get it and tells so itself. */
  secretKey: string | undefined;
  password: string | undefined;
  /** Goes into the trusted comment when it was stated; never the clock's. */
  now: Date | undefined;
  /** What the caller has found wrong already, told along. */
  problems?: readonly string[];
}

const told: Record<Difference["state"], string> = {
  changed: "đã đổi",
  missing: "đã mất",
  added: "thêm vào",
  malformed: "dòng sai dạng",
};

function listed(differences: readonly Difference[]): string {
  const lines = differences.map(({ path: name, state }) => `  ${told[state]}: ${name}`);
  return `Thư mục không khớp với ${manifestAddress.slice(1)}. Đừng thêm, bớt, sửa tệp sau khi dựng: để tệp cần thêm vào public/, chạy npm run build rồi ký lại.\n${lines.join("\n")}`;
}

function keyProblems({ publicKey }: SecretKey, { signingKey }: SigningRequest["site"]): string[] {
  const own = formatPublicKey(publicKey);
  if (signingKey === own) return [];
  const line = `  signingKey: ${own}`;
  return signingKey === undefined
    ? [`site.yaml chưa ghi khóa công khai. Thêm dòng này vào site.yaml, dựng lại rồi ký:\n${line}`]
    : [
        `Khóa này không phải khóa ghi trong site.yaml (${signingKey}). Lấy đúng khóa; còn nếu nơi phát hành đã đổi khóa thì ghi vào site.yaml, dựng lại rồi ký:\n${line}`,
      ];
}

/** Runs a step whose refusal is one reason among others. */
function attempt<Result>(problems: string[], step: () => Result): Result | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof MinisignError || error instanceof ManifestError)) throw error;
    problems.push(error.message);
    return undefined;
  }
}

/**
 * Writes `manifest.sha256.minisig`. The same folder, key and time give the same bytes.
 *
 * @returns the public key's line and how many files the manifest lists
 * @throws SigningError with every reason; then nothing is written
 */
export function signFolder(request: SigningRequest): { publicKey: string; count: number } {
  const { folder, site, secretKey, password, now } = request;
  const problems = [...(request.problems ?? [])];
  const checked = attempt(problems, () => verifyManifest(folder));
  if (checked !== undefined && checked.differences.length > 0) problems.push(listed(checked.differences));
  const key =
    secretKey === undefined ? undefined : attempt(problems, () => openSecretKey(secretKey, password));
  if (key !== undefined) problems.push(...keyProblems(key, site));
  if (checked === undefined || key === undefined || problems.length > 0) throw new SigningError(problems);

  const { manifest, count } = checked;
  const comment = [
    `trang: ${site.name}`,
    `nơi phát hành: ${site.publisher.name}`,
    `SHA-256 của manifest.sha256: ${sha256(manifest)}`,
    ...(now === undefined ? [] : [`thời điểm: ${now.toISOString()}`]),
  ].join("; ");
  const publicKey = formatPublicKey(key.publicKey);
  const signature = sign(manifest, key, comment);
  // Nobody else may be the first to find that it does not verify.
  verify(manifest, signature, parsePublicKey(publicKey));
  writeFileSync(path.join(folder, signatureAddress.slice(1)), signature);
  return { publicKey, count };
}
