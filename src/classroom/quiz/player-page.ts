/**
 * A quiz as one HTML file: opens without a network, plays on an old phone, prints as a sheet.
 */
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Lesson } from "#document/lesson/lesson.ts";
import { manuscriptOf, type Manuscript } from "#document/manuscript.ts";
import { TREE_VERSION } from "#document/tree.ts";
import type { SiteSettings } from "#library/schema/site.ts";
import { fileStyles, playerScript, scormScript } from "./player-code.ts";
import { playerMarkup, type QuizSource } from "./player-markup.ts";

/** Half of the points, in percent; a learning management system may ask for another share. */
export const masteryScore = 50;

/** What the questions of a lesson may cite, with addresses that hold outside the site. */
export function lessonSources({ item }: Lesson, site: SiteSettings): QuizSource[] {
  return item.sources.map(({ slug, href, data }) => ({
    slug,
    title: data.title,
    url: data.url ?? `${site.baseUrl}${href}`,
  }));
}

/** Numbers to call, as links where there is a number. */
function help(contacts: Manuscript["help"]): Element {
  return h(
    "ul",
    { className: ["help"] },
    contacts.flatMap(({ number, shortName, purpose, emergency }) =>
      number === undefined
        ? []
        : [
            h("li", { className: emergency ? ["emergency"] : [] }, [
              h("a", { href: `tel:${number}` }, [h("strong", number), h("span", `${shortName}: ${purpose}`)]),
            ]),
          ],
    ),
  );
}

/** Title, credit, licence and help of the page: all of it that is not the quiz. */
export const frameOf = ({ item }: Lesson, site: SiteSettings): Manuscript =>
  manuscriptOf(item, { version: TREE_VERSION, children: [], notes: [] }, site);

/** Where the page is played: by itself, or in a learning management system that keeps score and answers. */
export type PlayedIn = "browser" | "scorm";

export function playerPage(lesson: Lesson, site: SiteSettings, playedIn: PlayedIn): string {
  const { item, quiz } = lesson;
  const { credit, licence, url, help: contacts } = frameOf(lesson, site);
  const inScorm = playedIn === "scorm";
  const privacy = "Mở được khi không có mạng. Câu trả lời chỉ ở trên máy này, không gửi đi đâu.";
  const script = (code: string): Element => h("script", { type: "module" }, `\n${code}\n`);
  const page = h("html", { lang: "vi", ...(inScorm ? { dataMastery: String(masteryScore) } : {}) }, [
    h("head", [
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "robots", content: "noindex" }),
      h("title", quiz.title),
      h("style", `\n${fileStyles}`),
    ]),
    h("body", [
      h("header", [
        h("p", { className: ["kicker"] }, item.title),
        h("h1", quiz.title),
        h(
          "p",
          { className: ["small", "no-print"], ...(inScorm ? { dataScorm: "" } : {}) },
          inScorm ? "" : privacy,
        ),
      ]),
      h("main", [{ type: "raw", value: playerMarkup(quiz, lessonSources(lesson, site)) }]),
      h("footer", [
        h("h2", "Gọi khi cần giúp"),
        help(contacts),
        h("p", { className: ["small"] }, [
          `${credit} `,
          h("a", { href: url }, "Trang của bài, bản mới nhất"),
          ". ",
          h("a", { href: licence.url, rel: "license" }, "Xem giấy phép"),
          ".",
        ]),
      ]),
      ...(inScorm ? [script(scormScript())] : []),
      script(playerScript()),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`;
}
