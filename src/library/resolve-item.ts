/**
 * From slugs to things: every reference of one item resolved, every miss told where it stands.
 */
import { startOfDay } from "#language/dates.ts";
import type { RawEntry } from "./content-reader.ts";
import type { LessonParts } from "./lesson-parts.ts";
import { history } from "./history.ts";
import { foldersOf, itemReferences } from "./item-references.ts";
import type { Audience, Item, Source, Topic } from "./item.ts";
import type { Kind, KindData } from "./kinds.ts";
import { checkPressKit } from "./press-kits.ts";
import type { Place, ProblemList } from "./problems.ts";
import type { Programme } from "./programme.ts";
import { instantOf, type PublicationState } from "./publication.ts";
import { didYouMean } from "./schema-messages.ts";
import type { Contact } from "./schema/site.ts";

/** An entry of a public kind, its references still slugs. */
export interface RawItem extends RawEntry<KindData[Kind]> {
  kind: Kind;
  ref: string;
  href: string;
  state: PublicationState;
  lesson: LessonParts | undefined;
}

export interface ResolvedItem {
  item: Item;
  state: PublicationState;
  relatedRefs: string[];
}

/** Everything an item may refer to, by slug. */
export interface Shelves {
  topics: ReadonlyMap<string, Topic>;
  audiences: ReadonlyMap<string, Audience>;
  sources: ReadonlyMap<string, Source>;
  contacts: ReadonlyMap<string, Contact>;
  programme: Programme | undefined;
  items: ReadonlyMap<string, RawItem>;
  seen: ReadonlySet<string>;
}

/** Drafts may be unfinished: what is wrong in them is told but does not stop the build. */
export function sinkFor(state: PublicationState, problems: ProblemList): Pick<ProblemList, "error"> {
  if (state !== "draft") return problems;
  return {
    error: (place: Place, message: string) => {
      problems.warn(place, message);
    },
  };
}

/** Resolves one entry; what is missing is left out of the item and told. */
export function resolveItem(
  entry: RawItem,
  shelves: Shelves,
  now: Date,
  problems: ProblemList,
): ResolvedItem {
  const { data, yaml } = entry;
  const sink = sinkFor(entry.state, problems);
  const resolve = <T>(
    path: (index: number) => PropertyKey[],
    references: readonly string[],
    known: ReadonlyMap<string, T>,
    what: string,
    folder = "",
  ): T[] =>
    references.flatMap((reference, index) => {
      const target = known.get(reference);
      if (target !== undefined) return [target];
      if (shelves.seen.has(folder + reference)) return [];
      sink.error(
        yaml.place(path(index)),
        `Không có ${what} «${reference}».${didYouMean(reference, known.keys())}`,
      );
      return [];
    });
  const inList = (field: string) => (index: number) => [field, index];
  const { clauses = [], demands = [] } = shelves.programme ?? {};

  const [topic] = resolve(() => ["topic"], [data.topic], shelves.topics, "chủ đề", "topics/");
  resolve(inList("related"), data.related, shelves.items, "bài");
  for (const { path, ref, allowed } of itemReferences(entry)) {
    const [target] = resolve(() => path, [ref], shelves.items, "bài");
    if (target === undefined || allowed.length === 0 || allowed.includes(target.kind)) continue;
    sink.error(yaml.place(path), `«${ref}» không dùng được ở đây. Hãy chọn trong ${foldersOf(allowed)}.`);
  }
  if (entry.kind === "helpCard") {
    const { contacts: named } = data as KindData["helpCard"];
    resolve(inList("contacts"), named, shelves.contacts, "nơi giúp đỡ trong site.yaml");
  }
  if (entry.kind === "pressKit") checkPressKit(entry, shelves.items, sink, problems);
  const item = {
    kind: entry.kind,
    slug: entry.slug,
    href: entry.href,
    file: entry.file,
    ref: entry.ref,
    data,
    title: data.title,
    description: data.description,
    topic,
    audiences: resolve(inList("audiences"), data.audiences, shelves.audiences, "đối tượng", "audiences/"),
    clauses: resolve(inList("clauses"), data.clauses, byId(clauses), "điều khoản"),
    demands: resolve(inList("demands"), data.demands, byId(demands), "yêu cầu"),
    sources: resolve(inList("sources"), data.sources, shelves.sources, "nguồn", "sources/"),
    related: [],
    publishedAt: instantOf(data.publishAt),
    reviewOverdue: startOfDay(data.reviewBy) < now,
    body: entry.body,
    lesson: entry.lesson,
  } as unknown as Item;
  const { length: current } = history(item);
  item.data.corrections.forEach(({ since }, index) => {
    if (since < current) return;
    sink.error(
      yaml.place(["corrections", index, "since"]),
      `Bài mới có ${current} bản, nên «since» phải là bản đã mắc lỗi, nhỏ hơn ${current}.`,
    );
  });
  if (entry.state === "published" && item.reviewOverdue) {
    problems.warn(
      yaml.place(["reviewBy"]),
      `Đã quá ngày rà soát ${data.reviewBy}. Hãy đọc lại bài và ghi ngày mới.`,
    );
  }
  return { item, state: entry.state, relatedRefs: data.related };
}

const byId = <T extends { id: string }>(list: readonly T[]) =>
  new Map(list.map((entry) => [entry.id, entry]));
