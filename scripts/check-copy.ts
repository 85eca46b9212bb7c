/**
 * Is a copy genuine? `npm run check-copy -- bai.html` (.html, .txt, .md, .docx, an address, or «-» for standard input).
 * `--from` names a built site: a folder (default `dist`) or an https address. Ends with 0 when it is genuine, 1 when
 * something is to be mended, 2 when it cannot be told.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { unzipSync } from "fflate";
import { fromHtml } from "hast-util-from-html";
import { fingerprintsAddress } from "#library/addresses.ts";
import { addressIn, itemAt } from "#newsroom/copies/address.ts";
import { copyOfHtml, copyOfText, looksLikeHtml, type Copy } from "#newsroom/copies/copy.ts";
import type { Fingerprints } from "#newsroom/copies/fingerprints.ts";
import { ChunkIndex } from "#newsroom/copies/identify.ts";
import type { Original } from "#newsroom/copies/original.ts";
import { printReport } from "#newsroom/copies/print-report.ts";
import { ownAddressReport, reportOf, unknownReport, type Report } from "#newsroom/copies/report.ts";
import { checkCopy } from "#newsroom/copies/verdict.ts";

const usage = `Cách dùng: npm run check-copy -- <tệp .html, .txt, .md, .docx | https://… | -> [--from <thư mục dist | https://…>]`;
const exitCodes: Record<Report["outcome"], number> = { ok: 0, mend: 1, unknown: 2 };

/** Something that whoever called can put right. */
class UsageError extends Error {}

async function fetched(address: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  } catch {
    throw new UsageError(`Không mở được ${address}. Hãy xem lại địa chỉ và mạng.`);
  }
  if (!response.ok) throw new UsageError(`${address} trả lời ${response.status}.`);
  return response.text();
}

function fileBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file === "-" ? 0 : file));
  } catch {
    throw new UsageError(`Không đọc được tệp ${file}.`);
  }
}

/** Reads an answer of the built site. */
async function ofSite<T>(from: string, address: string): Promise<T> {
  if (/^https?:/iu.test(from)) return JSON.parse(await fetched(from.replace(/\/+$/u, "") + address)) as T;
  const file = path.join(from, address);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    throw new UsageError(
      `Không đọc được ${file}. Hãy chạy «npm run build» trước, hoặc ghi --from <địa chỉ trang>.`,
    );
  }
}

function utf8(bytes: Uint8Array, file: string): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`Tệp ${file} không phải UTF-8. Hãy lưu lại với bảng mã UTF-8.`);
  }
}

const copyOf = (text: string): Copy => (looksLikeHtml(text) ? copyOfHtml(fromHtml(text)) : copyOfText(text));

/** Paragraphs of Word's XML read like blocks of HTML; notes follow the text. */
function copyOfWord(bytes: Uint8Array, file: string): Copy {
  let parts;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => /^word\/(?:document|footnotes)\.xml$/u.test(name) });
  } catch {
    throw new UsageError(`Tệp ${file} không phải tệp Word .docx lành lặn.`);
  }
  const xml = ["word/document.xml", "word/footnotes.xml"].map((name) =>
    // HTML knows no empty elements of other names.
    new TextDecoder().decode(parts[name]).replace(/<([\w:]+)([^<>]*)\/>/gu, "<$1$2></$1>"),
  );
  return copyOfHtml(fromHtml(xml.join("\n"), { fragment: true }));
}

async function read(source: string): Promise<Copy> {
  if (addressIn(source) !== undefined) return copyOf(await fetched(source));
  const bytes = fileBytes(source);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? copyOfWord(bytes, source) : copyOf(utf8(bytes, source));
}

async function check(source: string, from: string): Promise<Report> {
  const fingerprints = await ofSite<Fingerprints>(from, fingerprintsAddress);
  const address = addressIn(source);
  const own = address && itemAt(address, fingerprints);
  if (own !== undefined) return ownAddressReport(own);
  const verdict = await checkCopy(await read(source), new ChunkIndex(fingerprints), ({ original }) =>
    original === undefined ? Promise.resolve(undefined) : ofSite<Original>(from, original),
  );
  return verdict === undefined ? unknownReport() : reportOf(verdict, fingerprints);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: "string", default: "dist" } },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new UsageError(usage);
  const report = await check(source, values.from);
  console.log(printReport(report));
  process.exitCode = exitCodes[report.outcome];
} catch (error) {
  const isOption = error instanceof TypeError && "code" in error;
  if (!(error instanceof UsageError || isOption)) throw error;
  console.error(isOption ? usage : error.message);
  process.exitCode = 2;
}
