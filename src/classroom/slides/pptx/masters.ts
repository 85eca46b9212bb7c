/**
 * Theme, master and layouts: the design language where PowerPoint looks for it, so that a teacher's new slide has it.
 */
import {
  CANVAS,
  FOOT,
  layouts,
  NUMBER_BOX,
  type Backdrop,
  type Box,
  type Colour,
  type Layout,
  type LayoutName,
} from "../look.ts";
import { LINE_PERCENT } from "./text.ts";
import {
  declared,
  emu,
  escaped,
  hex,
  hundredths,
  LANGUAGE,
  namespaces,
  position,
  shapeTree,
  slideNumberField,
  solid,
  themePlaces,
} from "./xml.ts";

/** A font that every computer has: fonts cannot travel in the file, and another one would break lines elsewhere. */
const FONT = "Arial";

const themeOrder = [
  "ink",
  "cream",
  "green",
  "surface",
  "leaf",
  "sun",
  "greenDeep",
  "vermilion",
  "line",
  "paleSun",
] as const;

export function themeXml(): string {
  const place = (name: string, colour: Colour): string =>
    `<a:${name}><a:srgbClr val="${hex(colour)}"/></a:${name}>`;
  const fonts = `<a:latin typeface="${FONT}"/><a:ea typeface=""/><a:cs typeface="${FONT}"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return declared(
    [
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Xanh, kem, nắng"><a:themeElements>',
      '<a:clrScheme name="Xanh, kem, nắng">',
      ...themeOrder.map((colour) => place(themePlaces[colour], colour)),
      place("hlink", "green"),
      place("folHlink", "inkSoft"),
      `</a:clrScheme><a:fontScheme name="Arial"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>`,
      `<a:fmtScheme name="Phẳng"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
      "</a:themeElements></a:theme>",
    ].join(""),
  );
}

const background = (colour: Colour): string => `<p:bg><p:bgPr>${solid(colour)}<a:effectLst/></p:bgPr></p:bg>`;

const backdropXml = ({ shape, box, fill }: Backdrop, id: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Hình nền ${id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${position(box)}<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>${solid(fill)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:endParaRPr lang="${LANGUAGE}"/></a:p></p:txBody></p:sp>`;

const level = (name: string, size: number, colour: Colour, bold = false): string =>
  `<a:${name} marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="${LINE_PERCENT}"/></a:lnSpc><a:buNone/><a:defRPr lang="${LANGUAGE}" sz="${hundredths(size)}" b="${bold ? 1 : 0}">${solid(colour)}<a:latin typeface="+mn-lt"/></a:defRPr></a:${name}>`;

interface Place {
  id: number;
  name: string;
  /** Attributes of `p:ph`. */
  kind: string;
  box: Box;
  style: string;
  prompt: string;
  anchor: "t" | "ctr" | "b";
}

const placeXml = ({ id, name, kind, box, style, prompt, anchor }: Place): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${position(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>${style}</a:lstStyle>${prompt}</p:txBody></p:sp>`;

const prompt = (words: string): string =>
  `<a:p><a:r><a:rPr lang="${LANGUAGE}"/><a:t>${escaped(words)}</a:t></a:r></a:p>`;

/** Title, text, foot and number, as master and layouts have them. */
function places(layout: Layout, firstId: number): string {
  const [largest = 40] = layout.titleSizes;
  const [text = 36] = layout.sizes;
  const foot: Box = { x: FOOT.x, y: NUMBER_BOX.y, w: FOOT.w, h: NUMBER_BOX.h };
  return [
    placeXml({
      id: firstId,
      name: "Tên trang",
      kind: 'type="title"',
      box: layout.titleBox,
      style: level("lvl1pPr", largest, layout.title, true),
      prompt: prompt("Tên trang"),
      anchor: "t",
    }),
    placeXml({
      id: firstId + 1,
      name: "Nội dung",
      kind: 'type="body" idx="1"',
      box: layout.bodyBox,
      style: ["lvl1pPr", "lvl2pPr", "lvl3pPr"].map((name) => level(name, text, layout.ink)).join(""),
      prompt: prompt("Nội dung"),
      anchor: "t",
    }),
    placeXml({
      id: firstId + 2,
      name: "Chân trang",
      kind: 'type="ftr" sz="quarter" idx="11"',
      box: foot,
      style: level("lvl1pPr", FOOT.sizes[0], layout.foot),
      prompt: `<a:p><a:endParaRPr lang="${LANGUAGE}"/></a:p>`,
      anchor: "b",
    }),
    placeXml({
      id: firstId + 3,
      name: "Số trang",
      kind: 'type="sldNum" sz="quarter" idx="12"',
      box: NUMBER_BOX,
      style: level("lvl1pPr", 16, layout.number, true).replace('algn="l"', 'algn="r"'),
      prompt: slideNumberField("‹#›"),
      anchor: "b",
    }),
  ].join("");
}

export function layoutXml(name: LayoutName): string {
  const layout = layouts[name];
  const shapes = layout.backdrop.map((backdrop, index) => backdropXml(backdrop, index + 2));
  const own = places(layout, shapes.length + 2).replace('type="body" idx="1"', 'idx="1"');
  return declared(
    `<p:sldLayout ${namespaces} type="obj" preserve="1" userDrawn="1"><p:cSld name="${layout.label}">${background(layout.ground)}${shapeTree([...shapes, own])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
}

/** @param layoutIds relationships of the layouts */
export function masterXml(layoutIds: readonly string[]): string {
  const { content } = layouts;
  const levels = Array.from({ length: 9 }, (_, index) =>
    level(`lvl${index + 1}pPr`, content.sizes[0] ?? 36, "ink"),
  );
  return declared(
    [
      `<p:sldMaster ${namespaces}><p:cSld>${background(content.ground)}${shapeTree([places(content, 2)])}</p:cSld>`,
      '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>',
      `<p:sldLayoutIdLst>${layoutIds.map((id, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="${id}"/>`).join("")}</p:sldLayoutIdLst>`,
      `<p:txStyles><p:titleStyle>${level("lvl1pPr", content.titleSizes[0] ?? 40, "green", true)}</p:titleStyle><p:bodyStyle>${levels.join("")}</p:bodyStyle><p:otherStyle>${level("lvl1pPr", 18, "ink")}</p:otherStyle></p:txStyles>`,
      "</p:sldMaster>",
    ].join(""),
  );
}

const NOTES = { width: 540, height: 720 } as const;
export const notesSize = `<p:notesSz cx="${emu(NOTES.width)}" cy="${emu(NOTES.height)}"/>`;
export const slideSize = `<p:sldSz cx="${emu(CANVAS.width)}" cy="${emu(CANVAS.height)}"/>`;

/** The page that the teacher prints: the slide above, the words below. */
export function notesMasterXml(): string {
  const picture = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Trang chiếu"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${position({ x: 54, y: 48, w: 432, h: 243 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="9525">${solid("line")}</a:ln></p:spPr></p:sp>`;
  const words = placeXml({
    id: 3,
    name: "Lời người dạy",
    kind: 'type="body" sz="quarter" idx="3"',
    box: { x: 54, y: 316, w: 432, h: 356 },
    style: level("lvl1pPr", 14, "ink"),
    prompt: prompt("Lời người dạy"),
    anchor: "t",
  });
  return declared(
    `<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${shapeTree([picture, words])}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle>${level("lvl1pPr", 14, "ink")}</p:notesStyle></p:notesMaster>`,
  );
}
