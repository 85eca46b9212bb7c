/**
 * What pupils read in an LMS: the lesson in short (the slides without the teacher's notes), the worksheets, whom to call.
 */
import { readFileSync } from "node:fs";
import type { ContentImage } from "#library/images.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import type { Lesson } from "#document/lesson/lesson.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import type { Told } from "#document/reduce.ts";
import { link, paragraph, strong, text, TREE_VERSION, type BlockNode } from "#document/tree.ts";
import { writeHtmlFile } from "#document/writers/clean-html.ts";
import { utf8 } from "#document/form-file.ts";
import { slugify } from "#language/fold.ts";
import { lessonDocuments } from "../lesson-documents.ts";

export interface Reading {
  /** Of the file in the package. */
  name: string;
  manuscript: Manuscript;
}

function figuresIn(nodes: readonly Told[]): ContentImage[] {
  return nodes.flatMap((node): ContentImage[] => {
    if (node.type === "figure") return [node.image];
    if (node.type === "list") return node.items.flatMap(figuresIn);
    return "children" in node && (node.type === "box" || node.type === "quotation")
      ? figuresIn(node.children)
      : [];
  });
}

/** `lessons/goi/hinh.png` → `hinh/lessons-goi-hinh.png`. */
function pictureName({ file }: ContentImage): string {
  const dot = file.lastIndexOf(".");
  return `hinh/${slugify(file.slice(0, dot))}${file.slice(dot).toLowerCase()}`;
}

/** The page, and its pictures by their path in the package. */
export function readingFiles({ name, manuscript }: Reading): Record<string, Uint8Array> {
  const pictures = figuresIn(manuscript.body).map((image) => [
    pictureName(image),
    new Uint8Array(readFileSync(image.path)),
  ]);
  return {
    [name]: utf8(writeHtmlFile(manuscript, { imageAddress: pictureName })),
    ...(Object.fromEntries(pictures) as Record<string, Uint8Array>),
  };
}

function slidesText({ slides }: Lesson): BlockNode[] {
  return slides.flatMap(({ title, children }) => [
    { type: "heading", level: 2, id: slugify(title), children: [text(title)] },
    ...children.map((node): BlockNode =>
      node.type === "heading" ? { ...node, level: Math.min(4, node.level + 1) } : node,
    ),
  ]);
}

function helpText(site: SiteSettings): BlockNode[] {
  return site.contacts.flatMap(({ name, number, advice, hours, cost }): BlockNode[] =>
    number === undefined
      ? []
      : [
          {
            type: "heading",
            level: 2,
            id: `so-${number}`,
            children: [link(`tel:${number}`, number), text(` – ${name}`)],
          },
          paragraph(text(advice.replaceAll("\n", " "))),
          ...(hours === undefined && cost === undefined
            ? []
            : [paragraph(strong([hours, cost].filter((words) => words !== undefined).join(". ")))]),
        ],
  );
}

export function pupilReadings(lesson: Lesson, site: SiteSettings): Reading[] {
  const written = (title: string, lead: string, children: BlockNode[]): Manuscript => ({
    ...manuscriptOf(lesson.item, { version: TREE_VERSION, children, notes: [] }, site),
    title,
    lead,
  });
  return [
    {
      name: "bai-doc.html",
      manuscript: written(lesson.slidesTitle, lesson.item.description, slidesText(lesson)),
    },
    { name: "phieu-hoc-tap.html", manuscript: lessonDocuments(lesson, site).worksheets },
    {
      name: "goi-ai-khi-can.html",
      manuscript: written(
        "Gọi ai khi cần giúp",
        "Nói với một người lớn mình tin, hoặc gọi một trong các số dưới đây.",
        helpText(site),
      ),
    },
  ];
}
