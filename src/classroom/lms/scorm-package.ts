/**
 * The quiz for learning management systems by SCORM 1.2: one SCO with score, status and bookmark.
 *
 * Source: ADL SCORM 1.2 Content Aggregation Model (2001), 2.3 (content packaging).
 */
import { utf8 } from "#document/form-file.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { masteryScore, playerPage } from "../quiz/player-page.ts";
import { xmlFile } from "../quiz/packaging.ts";
import { archive } from "./archive.ts";

const START = "index.html";

/** `imsmanifest.xml`. Identifiers are XML names, so a slug gets a letter before it. */
export function scormManifest({ item, quiz }: Lesson): string {
  const { slug } = item;
  return xmlFile({
    manifest: {
      "@_identifier": `quiz-${slug}`,
      "@_version": "1.2",
      "@_xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
      "@_xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
      metadata: { schema: "ADL SCORM", schemaversion: "1.2" },
      organizations: {
        "@_default": `org-${slug}`,
        organization: {
          "@_identifier": `org-${slug}`,
          title: item.title,
          item: {
            "@_identifier": `item-${slug}`,
            "@_identifierref": `sco-${slug}`,
            "@_isvisible": "true",
            title: quiz.title,
            "adlcp:masteryscore": String(masteryScore),
          },
        },
      },
      resources: {
        resource: {
          "@_identifier": `sco-${slug}`,
          "@_type": "webcontent",
          "@_adlcp:scormtype": "sco",
          "@_href": START,
          file: { "@_href": START },
        },
      },
    },
  });
}

export function scormPackage(lesson: Lesson, site: SiteSettings): Uint8Array {
  return archive({
    "imsmanifest.xml": utf8(scormManifest(lesson)),
    [START]: utf8(playerPage(lesson, site, "scorm")),
  });
}
