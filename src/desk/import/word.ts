/**
 * Word (.docx) → HTML by mammoth: styles become headings, lists and tables stay, notes become notes. Runs in fonts of the time
 * before Unicode are read by their font, run by run.
 */
import mammoth from "mammoth";
import { fromFontText, type LegacyEncoding } from "#language/legacy/decode.ts";
import { ImportError, type ImportedSource } from "./imported-source.ts";

/** The encoding of a font, by its name: ABC's begin with «.Vn», VNI's with «VNI». */
export function encodingOfFont(font: string): LegacyEncoding | undefined {
  if (/^\.Vn/iu.test(font)) return "tcvn3";
  if (/^VNI[- ]/iu.test(font)) return "vni";
  return undefined;
}

/** ABC's fonts of capitals (.VnTimeH) show small letters as capitals. */
const showsCapitals = (font: string) => /^\.Vn.*H$/u.test(font);

/** What mammoth hands to a transform, as far as it is used here. */
interface WordElement {
  type: string;
  font?: string | null;
  value?: string;
  children?: WordElement[];
}

function readRun(element: WordElement, font: string | undefined, seen: Set<string>): WordElement {
  const own = element.type === "run" ? (element.font ?? font) : font;
  const encoding = own === undefined ? undefined : encodingOfFont(own);
  if (element.type === "text" && own !== undefined && encoding !== undefined) {
    seen.add(own);
    const text = fromFontText(element.value ?? "", encoding);
    return { ...element, value: showsCapitals(own) ? text.toUpperCase() : text };
  }
  if (element.children === undefined) return element;
  return { ...element, children: element.children.map((child) => readRun(child, own, seen)) };
}

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Tiêu đề'] => h1:fresh",
];

/** @throws ImportError when the file is no Word document */
export async function readWord(bytes: Uint8Array): Promise<ImportedSource> {
  const fonts = new Set<string>();
  let pictures = 0;
  const options = {
    styleMap: styles,
    transformDocument: (document: WordElement) => readRun(document, undefined, fonts),
    convertImage: mammoth.images.imgElement(() => {
      pictures += 1;
      return Promise.resolve({ src: "" });
    }),
  };
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options));
  } catch {
    throw new ImportError("Tệp này không phải tệp Word (.docx), hoặc đã hỏng. Hãy mở bằng Word rồi lưu lại.");
  }
  return {
    html,
    remarks: [
      ...(fonts.size === 0 ? [] : [`Đã đổi chữ từ phông cũ: ${[...fonts].sort().join(", ")}.`]),
      ...(pictures === 0
        ? []
        : [
            `Có ${pictures} hình chưa nhập. Hãy lưu từng hình vào cạnh bài và đặt bằng khối Figure, có lời tả và nguồn.`,
          ]),
    ],
  };
}
