/**
 * The quiz as a QTI 2.1 package: manifest (IMS Content Packaging 1.1), a test, one file for each item. 2.1 and not
 * 3.0, because 2.1 is what learning systems import today: Canvas, OpenOlat and Opal (shevandrin/rqti,
 * vignettes/compatibility.Rmd, tried its 2.1 packages on them), Chamilo (its wiki, «Importing IMS QTI»), TAO.
 */
import type { Quiz } from "#library/schema/lesson.ts";
import { formatQuiz } from "./formats.ts";
import { stableZip, xmlFile } from "./packaging.ts";
import { qtiRoot, writeQtiItem } from "./qti-item.ts";

const TEST_FILE = "bai-kiem-tra.xml";

/** Identifiers of XML may not begin with a digit; ids of questions may. */
const resourceId = (id: string): string => `cau-${id}`;
const itemFile = (id: string): string => `cau/${id}.xml`;

function testXml(title: string, pack: string, ids: readonly string[]): string {
  return xmlFile({
    assessmentTest: {
      ...qtiRoot,
      "@_identifier": `kiem-tra-${pack}`,
      "@_title": title,
      outcomeDeclaration: { "@_identifier": "SCORE", "@_cardinality": "single", "@_baseType": "float" },
      testPart: {
        "@_identifier": "phan-1",
        "@_navigationMode": "nonlinear",
        "@_submissionMode": "individual",
        itemSessionControl: { "@_showFeedback": "true" },
        assessmentSection: {
          "@_identifier": "muc-1",
          "@_title": title,
          "@_visible": "true",
          assessmentItemRef: ids.map((id) => ({ "@_identifier": resourceId(id), "@_href": itemFile(id) })),
        },
      },
      outcomeProcessing: {
        setOutcomeValue: {
          "@_identifier": "SCORE",
          sum: { testVariables: { "@_variableIdentifier": "SCORE" } },
        },
      },
    },
  });
}

function manifestXml(pack: string, ids: readonly string[]): string {
  return xmlFile({
    manifest: {
      "@_xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
      "@_xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      "@_xsi:schemaLocation":
        "http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd",
      "@_identifier": `goi-${pack}`,
      metadata: { schema: "QTIv2.1 Package", schemaversion: "1.0.0" },
      organizations: "",
      resources: {
        resource: [
          {
            "@_identifier": `kiem-tra-${pack}`,
            "@_type": "imsqti_test_xmlv2p1",
            "@_href": TEST_FILE,
            file: { "@_href": TEST_FILE },
            dependency: ids.map((id) => ({ "@_identifierref": resourceId(id) })),
          },
          ...ids.map((id) => ({
            "@_identifier": resourceId(id),
            "@_type": "imsqti_item_xmlv2p1",
            "@_href": itemFile(id),
            file: { "@_href": itemFile(id) },
          })),
        ],
      },
    },
  });
}

/** @param pack slug of the pack, part of the package's identifiers */
export function writeQti(quiz: Quiz, pack: string): Uint8Array {
  const { questions } = formatQuiz(quiz, "qti");
  const ids = questions.map(({ id }) => id);
  return stableZip({
    "imsmanifest.xml": manifestXml(pack, ids),
    [TEST_FILE]: testXml(quiz.title, pack, ids),
    ...Object.fromEntries(questions.map((question) => [itemFile(question.id), writeQtiItem(question)])),
  });
}
