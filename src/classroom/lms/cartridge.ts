/**
 * The pupil's part of a pack as an IMS Common Cartridge 1.1: what to read, and the quiz.
 *
 * Source: IMS Global Common Cartridge Profile 1.1 (2011).
 */
import { utf8 } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import { licenceOf } from "#library/licences.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { xmlFile } from "../quiz/packaging.ts";
import { archive } from "./archive.ts";
import { cartridgeQuiz, cartridgeReductions } from "./cartridge-quiz.ts";
import { pupilReadings, readingFiles } from "./pupil-reading.ts";

const ASSESSMENT = "quiz/assessment.xml";

const inVietnamese = (words: string) => ({ "lomm:string": { "@_language": "vi", "#text": words } });

interface Page {
  /** Made of its name; unique in the manifest. */
  id: string;
  name: string;
  title: string;
  files: Record<string, Uint8Array>;
}

/** `imsmanifest.xml`: the reading in order, then the quiz. */
function cartridgeManifest(lesson: Lesson, site: SiteSettings, pages: readonly Page[]): string {
  const { item, quiz } = lesson;
  const licence = licenceOf(item.data, site);
  return xmlFile({
    manifest: {
      "@_identifier": `goi-${item.slug}`,
      "@_xmlns": "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
      "@_xmlns:lomm": "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest",
      metadata: {
        schema: "IMS Common Cartridge",
        schemaversion: "1.1.0",
        "lomm:lom": {
          "lomm:general": {
            "lomm:title": inVietnamese(item.title),
            "lomm:language": "vi",
            "lomm:description": inVietnamese(`${item.description} ${cartridgeReductions}`),
          },
          "lomm:rights": {
            "lomm:copyrightAndOtherRestrictions": { "lomm:value": "yes" },
            "lomm:description": inVietnamese(`${licence.name}. ${licence.url}`),
          },
        },
      },
      organizations: {
        organization: {
          "@_identifier": "org",
          "@_structure": "rooted-hierarchy",
          item: {
            // The root has no title of its own (profile of content packaging, ItemOrg).
            "@_identifier": "root",
            item: [
              ...pages.map(({ id, title }) => ({
                "@_identifier": `item-${id}`,
                "@_identifierref": `doc-${id}`,
                title,
              })),
              { "@_identifier": "item-quiz", "@_identifierref": "quiz", title: quiz.title },
            ],
          },
        },
      },
      resources: {
        resource: [
          ...pages.map(({ id, name, files }) => ({
            "@_identifier": `doc-${id}`,
            "@_type": "webcontent",
            "@_href": name,
            file: Object.keys(files).map((href) => ({ "@_href": href })),
          })),
          {
            "@_identifier": "quiz",
            "@_type": "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
            file: { "@_href": ASSESSMENT },
          },
        ],
      },
    },
  });
}

export function commonCartridge(lesson: Lesson, site: SiteSettings): Uint8Array {
  const pages = pupilReadings(lesson, site).map((reading): Page => {
    const { name, manuscript } = reading;
    return {
      id: name.replace(/\.html$/u, ""),
      name,
      title: manuscript.title,
      files: readingFiles(reading),
    };
  });
  return archive({
    "imsmanifest.xml": utf8(cartridgeManifest(lesson, site, pages)),
    ...Object.fromEntries(pages.flatMap(({ files }) => Object.entries(files))),
    [ASSESSMENT]: utf8(cartridgeQuiz(lesson.quiz, lesson.item.slug)),
  });
}
