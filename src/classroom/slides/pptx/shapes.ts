/**
 * What stands on a slide as shapes of PresentationML: placeholders, frames of text, tables, pictures.
 */
import type { DrawnPicture, DrawnSlide, DrawnTable, DrawnText } from "../drawn.ts";
import { layouts, type Layout } from "../look.ts";
import { paragraphsXml, runXml, LINE_PERCENT, type TextColours } from "./text.ts";
import { emu, escaped, LANGUAGE, position, shapeTree, slideNumberField, solid } from "./xml.ts";

const names = { title: "Tên trang", body: "Nội dung", foot: "Chân trang", free: "Khung chữ" } as const;

const placeholders = {
  title: '<p:ph type="title"/>',
  body: '<p:ph idx="1"/>',
  foot: '<p:ph type="ftr" sz="quarter" idx="11"/>',
} as const;

function coloursOf({ role, ink, accent }: DrawnText, layout: Layout): TextColours {
  const inherited = { title: layout.title, body: layout.ink, foot: layout.foot, free: undefined }[role];
  return { ink, accent, inherited };
}

function textXml(drawn: DrawnText, id: number, layout: Layout): string {
  const { role, box, inset, fill, middle, paragraphs } = drawn;
  const own = role === "free";
  const body = own
    ? `<a:bodyPr wrap="square" lIns="${emu(inset.left)}" tIns="${emu(inset.y)}" rIns="${emu(inset.right)}" bIns="${emu(inset.y)}" rtlCol="0" anchor="${middle ? "ctr" : "t"}"><a:normAutofit/></a:bodyPr>`
    : "<a:bodyPr><a:normAutofit/></a:bodyPr>";
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${names[role]} ${id}"/>`,
    own
      ? `<p:cNvSpPr${fill === undefined ? ' txBox="1"' : ""}/><p:nvPr/>`
      : `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholders[role]}</p:nvPr>`,
    `</p:nvSpPr><p:spPr>${position(box)}`,
    own
      ? `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill === undefined ? "<a:noFill/>" : solid(fill)}`
      : "",
    `</p:spPr><p:txBody>${body}<a:lstStyle/>${paragraphsXml(paragraphs, coloursOf(drawn, layout))}</p:txBody></p:sp>`,
  ].join("");
}

const noLine = (side: string): string => `<a:${side} w="0"><a:noFill/></a:${side}>`;

function cellXml(table: DrawnTable, row: number, column: number): string {
  const { rows, size, inset } = table;
  const head = row === 0;
  const colours: TextColours = head
    ? { ink: "cream", accent: "cream", inherited: undefined }
    : { ink: "ink", accent: "green", inherited: undefined };
  const side = { left: "l", center: "ctr", right: "r" }[table.align[column] ?? "left"];
  const runs = (rows[row]?.[column] ?? []).map((run) => runXml(run, size, head, colours)).join("");
  return [
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${side}"><a:lnSpc><a:spcPct val="${LINE_PERCENT}"/></a:lnSpc></a:pPr>${runs}<a:endParaRPr lang="${LANGUAGE}" sz="${size * 100}" dirty="0"/></a:p></a:txBody>`,
    `<a:tcPr marL="${emu(inset.x)}" marR="${emu(inset.x)}" marT="${emu(inset.y)}" marB="${emu(inset.y)}" anchor="ctr">`,
    noLine("lnL"),
    noLine("lnR"),
    noLine("lnT"),
    `<a:lnB w="${emu(1)}">${solid("line")}</a:lnB>`,
    solid(head ? "green" : "surface"),
    "</a:tcPr></a:tc>",
  ].join("");
}

function tableXml(table: DrawnTable, id: number): string {
  const rows = table.rows.map(
    (row, index) =>
      `<a:tr h="${emu(table.heights[index] ?? 0)}">${row.map((_, column) => cellXml(table, index, column)).join("")}</a:tr>`,
  );
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Bảng ${id}" descr="${escaped(table.alt)}"/>`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    position(table.box, "p:xfrm"),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">',
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${table.widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("")}</a:tblGrid>`,
    ...rows,
    "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>",
  ].join("");
}

const pictureXml = ({ box, alt }: DrawnPicture, id: number, relationship: string): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Hình ${id}" descr="${escaped(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${position(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

const numberXml = (id: number, number: number): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Số trang ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${slideNumberField(String(number))}</p:txBody></p:sp>`;

/** The shapes of one slide in reading order. @param pictureId relationship of a picture's path */
export function slideTree(slide: DrawnSlide, pictureId: (path: string) => string): string {
  const layout = layouts[slide.layout];
  const shapes = slide.drawn.map((drawn, index) => {
    const id = index + 2;
    switch (drawn.type) {
      case "text":
        return textXml(drawn, id, layout);
      case "table":
        return tableXml(drawn, id);
      case "picture":
        return pictureXml(drawn, id, pictureId(drawn.path));
    }
  });
  return shapeTree([...shapes, numberXml(slide.drawn.length + 2, slide.number)]);
}
