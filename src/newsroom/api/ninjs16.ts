/**
 * A news object as IPTC ninjs 1.6, for CMSs that only read that (`body_xhtml`). https://iptc.org/standards/ninjs/
 */
import type { Ninjs16Answer } from "./definitions/ninjs.ts";
import type { NewsObject, NewsPicture, NewsRendition, NewsText } from "./news-object.ts";

type WithText = Pick<
  Ninjs16Answer,
  | "copyrightnotice"
  | "rightsinfo"
  | "description_text"
  | "body_xhtml"
  | "body_text"
  | "infosource"
  | "associations"
>;

const renditionsOf = (list: readonly NewsRendition[]): Ninjs16Answer["renditions"] =>
  Object.fromEntries(
    list.map(({ name, contentType, ...rendition }) => [name, { ...rendition, mimetype: contentType }]),
  );

function textParts(text: NewsText, copyrightholder: string): WithText {
  const rightsinfo = { linkedrights: text.licenceUrl };
  const picture = ({ uri, by, alt, caption, rendition }: NewsPicture) => ({
    uri,
    type: "picture" as const,
    mimetype: rendition.contentType,
    byline: by,
    copyrightholder,
    rightsinfo,
    description_text: alt,
    ...(caption === undefined ? {} : { description_caption: caption }),
    renditions: renditionsOf([rendition]),
  });
  return {
    copyrightnotice: text.copyrightNotice,
    rightsinfo,
    description_text: text.lead,
    body_xhtml: text.html,
    body_text: text.text,
    infosource: text.sources.map(({ name }) => ({ name, rel: "source" })),
    associations: Object.fromEntries(
      text.pictures.map((entry, index) => [`picture${index + 1}`, picture(entry)]),
    ),
  };
}

export function ninjs16Answer(object: NewsObject): Ninjs16Answer {
  const { edNote, text, topic } = object;
  return {
    $standard: {
      name: "ninjs",
      version: "1.6",
      schema: "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json#",
    },
    uri: object.uri,
    type: "text",
    version: object.version,
    firstcreated: object.firstCreated,
    versioncreated: object.versionCreated,
    pubstatus: object.pubStatus,
    language: "vi",
    title: object.title,
    headline: object.title,
    byline: object.by,
    copyrightholder: object.by,
    usageterms: object.usageTerms,
    ...(edNote === undefined ? {} : { ednote: edNote }),
    subject: [
      {
        name: topic.title,
        rel: "about",
        // The list of topics is the vocabulary; the code is the topic's place in it.
        scheme: topic.url.slice(0, -`${topic.slug}/`.length),
        code: topic.slug,
      },
    ],
    altids: { id: object.id },
    renditions: renditionsOf(object.renditions),
    ...(text === undefined ? {} : textParts(text, object.by)),
  };
}
