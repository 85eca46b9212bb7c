/**
 * What the teacher says, beside its slide.
 */
import { plainWords, type Paragraph } from "../paragraphs.ts";
import { declared, escaped, LANGUAGE, namespaces, shapeTree } from "./xml.ts";

export function notesXml(notes: readonly Paragraph[]): string {
  const paragraphs = notes.map(
    (paragraph) =>
      `<a:p><a:r><a:rPr lang="${LANGUAGE}" dirty="0"/><a:t>${escaped(plainWords(paragraph))}</a:t></a:r></a:p>`,
  );
  const picture =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Trang chiếu"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const words = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Lời người dạy"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`;
  return declared(
    `<p:notes ${namespaces}><p:cSld>${shapeTree([picture, words])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
  );
}
