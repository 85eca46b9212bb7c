/**
 * A deck → PowerPoint (ECMA-376 part 1, PresentationML; part 2, the package). No clock, no chance: equal decks give
 * equal bytes everywhere.
 */
import { strToU8, zipSync, type Zippable } from "fflate";
import { coreProperties, EPOCH } from "#document/writers/docx/package.ts";
import type { Pictures } from "#document/writers/docx/pictures.ts";
import { deckPictures, picturePaths, type DeckPicture } from "../deck-pictures.ts";
import type { Deck, DrawnSlide } from "../drawn.ts";
import { layoutNames } from "../look.ts";
import { layoutXml, masterXml, notesMasterXml, notesSize, slideSize, themeXml } from "./masters.ts";
import { notesXml } from "./notes.ts";
import { slideTree } from "./shapes.ts";
import { declared, LANGUAGE, namespaces } from "./xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageType = "http://schemas.openxmlformats.org/package/2006/relationships";
const content = "application/vnd.openxmlformats-officedocument.presentationml";

/** Relationships of a part: rId1, rId2 … in the order given. */
const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  declared(
    `<Relationships xmlns="${packageType}">${targets
      .map(
        ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`,
  );

type Media = ReadonlyMap<string, DeckPicture>;

function contentTypes(slides: readonly DrawnSlide[]): string {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  return declared(
    [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      '<Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>',
      part("/ppt/presentation.xml", `${content}.presentation.main+xml`),
      part("/ppt/presProps.xml", `${content}.presProps+xml`),
      part("/ppt/viewProps.xml", `${content}.viewProps+xml`),
      part("/ppt/tableStyles.xml", `${content}.tableStyles+xml`),
      part("/ppt/slideMasters/slideMaster1.xml", `${content}.slideMaster+xml`),
      ...layoutNames.map((_, index) =>
        part(`/ppt/slideLayouts/slideLayout${index + 1}.xml`, `${content}.slideLayout+xml`),
      ),
      part("/ppt/notesMasters/notesMaster1.xml", `${content}.notesMaster+xml`),
      ...[1, 2].map((number) =>
        part(`/ppt/theme/theme${number}.xml`, "application/vnd.openxmlformats-officedocument.theme+xml"),
      ),
      ...slides.flatMap(({ number }) => [
        part(`/ppt/slides/slide${number}.xml`, `${content}.slide+xml`),
        part(`/ppt/notesSlides/notesSlide${number}.xml`, `${content}.notesSlide+xml`),
      ]),
      part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
      "</Types>",
    ].join(""),
  );
}

function presentation(slides: readonly DrawnSlide[]): string {
  const levels = Array.from(
    { length: 9 },
    (_, index) => `<a:lvl${index + 1}pPr><a:defRPr lang="${LANGUAGE}" sz="1800"/></a:lvl${index + 1}pPr>`,
  );
  return declared(
    [
      `<p:presentation ${namespaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>`,
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>',
      `<p:sldIdLst>${slides.map(({ number }) => `<p:sldId id="${255 + number}" r:id="rId${6 + number}"/>`).join("")}</p:sldIdLst>`,
      slideSize,
      notesSize,
      `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${LANGUAGE}"/></a:defPPr>${levels.join("")}</p:defaultTextStyle></p:presentation>`,
    ].join(""),
  );
}

function slideParts(slide: DrawnSlide, media: Media): [name: string, xml: string][] {
  const { number, layout, notes } = slide;
  const shown = picturePaths([slide]);
  const pictureId = (path: string): string => `rId${3 + shown.indexOf(path)}`;
  return [
    [
      `ppt/slides/slide${number}.xml`,
      declared(
        `<p:sld ${namespaces}><p:cSld>${slideTree(slide, pictureId)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      ),
    ],
    [
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationships([
        [`${office}/slideLayout`, `../slideLayouts/slideLayout${layoutNames.indexOf(layout) + 1}.xml`],
        [`${office}/notesSlide`, `../notesSlides/notesSlide${number}.xml`],
        ...shown.map((path) => [`${office}/image`, `../media/${media.get(path)?.file ?? ""}`] as const),
      ]),
    ],
    [`ppt/notesSlides/notesSlide${number}.xml`, notesXml(notes)],
    [
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationships([
        [`${office}/notesMaster`, "../notesMasters/notesMaster1.xml"],
        [`${office}/slide`, `../slides/slide${number}.xml`],
      ]),
    ],
  ];
}

/** Parts in the order in which they are packed: the list of types comes first. */
function parts({ about, slides }: Deck, media: Media): [name: string, xml: string][] {
  const layoutIds = layoutNames.map((_, index) => `rId${index + 1}`);
  return [
    ["[Content_Types].xml", contentTypes(slides)],
    [
      "_rels/.rels",
      relationships([
        [`${office}/officeDocument`, "ppt/presentation.xml"],
        [
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml",
        ],
        [`${office}/extended-properties`, "docProps/app.xml"],
      ]),
    ],
    ["docProps/core.xml", coreProperties(about)],
    [
      "docProps/app.xml",
      declared(
        `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><PresentationFormat>16:9</PresentationFormat><Slides>${slides.length}</Slides><Notes>${slides.length}</Notes></Properties>`,
      ),
    ],
    ["ppt/presentation.xml", presentation(slides)],
    [
      "ppt/_rels/presentation.xml.rels",
      relationships([
        [`${office}/slideMaster`, "slideMasters/slideMaster1.xml"],
        [`${office}/notesMaster`, "notesMasters/notesMaster1.xml"],
        [`${office}/theme`, "theme/theme1.xml"],
        [`${office}/presProps`, "presProps.xml"],
        [`${office}/viewProps`, "viewProps.xml"],
        [`${office}/tableStyles`, "tableStyles.xml"],
        ...slides.map(({ number }) => [`${office}/slide`, `slides/slide${number}.xml`] as const),
      ]),
    ],
    ["ppt/presProps.xml", declared(`<p:presentationPr ${namespaces}/>`)],
    ["ppt/viewProps.xml", declared(`<p:viewPr ${namespaces}/>`)],
    [
      "ppt/tableStyles.xml",
      declared(
        '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
      ),
    ],
    ["ppt/slideMasters/slideMaster1.xml", masterXml(layoutIds)],
    [
      "ppt/slideMasters/_rels/slideMaster1.xml.rels",
      relationships([
        ...layoutNames.map(
          (_, index) => [`${office}/slideLayout`, `../slideLayouts/slideLayout${index + 1}.xml`] as const,
        ),
        [`${office}/theme`, "../theme/theme1.xml"],
      ]),
    ],
    ...layoutNames.flatMap((name, index): [string, string][] => [
      [`ppt/slideLayouts/slideLayout${index + 1}.xml`, layoutXml(name)],
      [
        `ppt/slideLayouts/_rels/slideLayout${index + 1}.xml.rels`,
        relationships([[`${office}/slideMaster`, "../slideMasters/slideMaster1.xml"]]),
      ],
    ]),
    ["ppt/theme/theme1.xml", themeXml()],
    ["ppt/theme/theme2.xml", themeXml()],
    ["ppt/notesMasters/notesMaster1.xml", notesMasterXml()],
    [
      "ppt/notesMasters/_rels/notesMaster1.xml.rels",
      relationships([[`${office}/theme`, "../theme/theme2.xml"]]),
    ],
    ...slides.flatMap((slide) => slideParts(slide, media)),
  ];
}

/** Writes the presentation. */
export function writePptx(deck: Deck, pictures: Pictures): Uint8Array {
  const media = deckPictures(deck.slides, pictures);
  const files: Zippable = {};
  for (const [name, xml] of parts(deck, media)) files[name] = [strToU8(xml), { level: 9, mtime: EPOCH }];
  for (const { file, bytes } of media.values()) {
    files[`ppt/media/${file}`] = [bytes, { level: 0, mtime: EPOCH }];
  }
  return zipSync(files);
}
