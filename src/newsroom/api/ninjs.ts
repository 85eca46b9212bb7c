/**
 * A news object as IPTC ninjs 3.0. https://iptc.org/standards/ninjs/
 */
import type { NinjsAnswer } from "./definitions/ninjs.ts";
import type { NewsObject, NewsText } from "./news-object.ts";

type WithText = Pick<
  NinjsAnswer,
  "copyrightNotice" | "rightsInfo" | "descriptions" | "bodies" | "infoSources" | "associations"
>;

const plain = (role: string, value: string) => ({ role, contentType: "text/plain", value });

function textParts(text: NewsText, copyrightHolder: string): WithText {
  const rightsInfo = { linkedRights: text.licenceUrl };
  return {
    copyrightNotice: text.copyrightNotice,
    rightsInfo,
    descriptions: [plain("summary", text.lead)],
    bodies: [{ role: "main", contentType: "text/html", value: text.html }, plain("main", text.text)],
    infoSources: text.sources.map(({ name, url }) => ({ name, role: "source", uri: url })),
    associations: text.pictures.map(({ uri, by, alt, caption, rendition }, index) => ({
      name: `picture${index + 1}`,
      rel: "illustration",
      uri,
      type: "picture",
      by,
      copyrightHolder,
      rightsInfo,
      descriptions: [plain("alt", alt), ...(caption === undefined ? [] : [plain("caption", caption)])],
      renditions: [rendition],
    })),
  };
}

export function ninjsAnswer(object: NewsObject): NinjsAnswer {
  const { edNote, text, topic, id, title, ...rest } = object;
  return {
    standard: {
      name: "ninjs",
      version: "3.0",
      schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#",
    },
    ...rest,
    type: "text",
    language: "vi",
    title,
    copyrightHolder: object.by,
    ...(edNote === undefined ? {} : { edNote }),
    headlines: [{ value: title }],
    subjects: [{ name: topic.title, rel: "about", uri: topic.url, literal: topic.slug }],
    altIds: [{ role: "id", value: id }],
    ...(text === undefined ? {} : textParts(text, object.by)),
  };
}
