/**
 * The only door to content: validates, resolves references, gives out what is public at a time.
 */
import { compareVietnamese } from "#language/alphabet.ts";
import { ContentReader, type RawEntry } from "./content-reader.ts";
import { history } from "./history.ts";
import { readImages, type ContentImage } from "./images.ts";
import type { LessonText } from "./lesson-parts.ts";
import type { Audience, Item, Page, Source, Tombstone, Topic, Written } from "./item.ts";
import { fixedAddresses, kitAddress } from "./addresses.ts";
import {
  kindNames,
  kinds,
  republished,
  supports,
  type Kind,
  type KindData,
  type Support,
  type SupportData,
} from "./kinds.ts";
import type { Place, ProblemList } from "./problems.ts";
import { readProgramme, type Programme } from "./programme.ts";
import { publicationState, type PublicationState } from "./publication.ts";
import { readRecord, type RecordedItem } from "./record.ts";
import { resolveItem, type RawItem, type ResolvedItem, type Shelves } from "./resolve-item.ts";
import type { Contact, SiteSettings } from "./schema/site.ts";
import { readSiteSettings } from "./site-settings.ts";
import {
  checkAudienceReferences,
  checkProgrammeReferences,
  checkSiteReferences,
  programmeSources,
  type Known,
} from "./site-references.ts";

export interface LibraryOptions {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The time at which «public» is decided. */
  now: Date;
  /** Overrides `baseUrl` of site.yaml. */
  siteUrl?: string | undefined;
}

/** What an address inside the site leads to. */
export type AddressState = "public" | "withdrawn" | "hidden" | "unknown";

export interface Library {
  now: Date;
  site: SiteSettings;
  topics: Topic[];
  audiences: Audience[];
  /** Sources that public items cite, and those of contacts and programme. */
  sources: Source[];
  contacts: Contact[];
  programme: Programme | undefined;
  pages: Page[];
  /** All public items, newest first. */
  items: Item[];
  tombstones: Tombstone[];
  images: ReadonlyMap<string, ContentImage>;
  /** What was published before, as far as it was recorded. */
  record: RecordedItem[];
  ofKind: <K extends Kind>(kind: K) => Item<K>[];
  /** State of an address without its fragment. */
  addressState: (address: string) => AddressState;
}

/** A library with everything that is needed to check texts, public or not. */
export interface LibraryReading {
  library: Library;
  /** Every text, with its state; drafts and scheduled ones are checked but never given out. */
  texts: { written: Written; state: PublicationState }[];
  /** Lesson packs, public or not, whose texts are among `texts`. */
  lessons: { item: Item<"lesson">; state: PublicationState }[];
  allSources: ReadonlyMap<string, Source>;
  /** `<folder>/<slug>` of every file, public or not. */
  seen: ReadonlySet<string>;
  /** Where a field of an item's declaration stands. */
  placeOf: (ref: string, path: readonly PropertyKey[]) => Place;
  problems: ProblemList;
}

function readItems(reader: ContentReader, now: Date): RawItem[] {
  return kindNames.flatMap((kind) =>
    reader.entries<KindData[Kind]>(kinds[kind]).map((entry) => ({
      ...entry,
      kind,
      ref: `${kinds[kind].folder}/${entry.slug}`,
      href: kinds[kind].address(entry.slug),
      state: publicationState(entry.data, now),
      lesson: kind === "lesson" ? reader.lessonParts(entry) : undefined,
    })),
  );
}

function readSupport<S extends Support>(
  reader: ContentReader,
  name: S,
): (RawEntry<SupportData[S]> & { href: string })[] {
  const definition = supports[name] as (typeof supports)[S] & { schema: { _output: SupportData[S] } };
  return reader
    .entries<SupportData[S]>(definition as never)
    .map((entry) => ({ ...entry, href: definition.address(entry.slug) }));
}

/** The texts of a lesson pack; of anything else, none. */
export function lessonTexts({ lesson }: Pick<Item, "lesson">): LessonText[] {
  return lesson === undefined ? [] : [lesson.plan, lesson.slides, lesson.letter, ...lesson.worksheets];
}

/** Two files must not claim one address, whatever their kind. */
function checkClashes(entries: readonly { file: string; href: string }[], problems: ProblemList): void {
  const owners = new Map<string, string>();
  for (const { file, href } of entries) {
    const owner = owners.get(href);
    if (owner === undefined) owners.set(href, file);
    else {
      problems.error(
        { file, line: 0, column: 0 },
        `Trùng địa chỉ ${href} với tệp ${owner}. Hãy đổi tên một trong hai tệp.`,
      );
    }
  }
}

const bySlug = <T extends { slug: string }>(list: readonly T[]) =>
  new Map(list.map((entry) => [entry.slug, entry]));

function tombstonesOf(items: readonly ResolvedItem[]): Tombstone[] {
  return items.flatMap(({ item, state }) => {
    const { kind, ref, slug, href, file, title, topic, publishedAt, data } = item;
    if (state !== "withdrawn" || data.withdrawn === undefined) return [];
    const { date, reason, temporary } = data.withdrawn;
    const version = history(item).length;
    return [
      {
        kind,
        ref,
        slug,
        href,
        file,
        title,
        topic,
        publishedAt,
        version,
        withdrawnOn: date,
        reason,
        temporary,
      },
    ];
  });
}

/**
 * Reads the content folder and resolves every reference.
 *
 * All problems of all files are collected; texts are checked by the caller, who knows their vocabulary. The reading
 * is undefined only when the content is too broken to resolve anything (then `problems` says why).
 */
export async function readLibrary(
  options: LibraryOptions,
): Promise<{ reading: LibraryReading | undefined; problems: ProblemList }> {
  const { contentDir, now } = options;
  const reader = new ContentReader(contentDir);
  const { problems } = reader;

  const site = readSiteSettings(contentDir, problems);
  const programme = readProgramme(contentDir, reader.files, problems);
  const topics = readSupport(reader, "topic").sort((a, b) => a.data.order - b.data.order);
  const audiences = readSupport(reader, "audience").sort((a, b) => a.data.order - b.data.order);
  const sources = readSupport(reader, "source");
  const pages = readSupport(reader, "page").map((entry): Page => ({
    ...entry,
    kind: "page",
    body: entry.body ?? { text: "", firstLine: 1 },
  }));
  const raw = readItems(reader, now);
  const kits = raw
    .filter(({ kind }) => republished.includes(kind))
    .map(({ file, slug }) => ({ file, href: kitAddress(slug) }));
  checkClashes([...raw, ...kits, ...topics, ...audiences, ...sources, ...pages], problems);
  const images = await readImages(contentDir, reader.files, problems);
  const states = new Map(raw.map(({ ref, state }) => [ref, state]));
  // A file that is there and not valid has been told already.
  const record = readRecord(contentDir, states, problems).filter(
    ({ ref, state }) => state !== "missing" || !reader.seen.has(ref),
  );
  if (site === undefined) return { reading: undefined, problems };

  const allSources = bySlug(sources);
  const shelves: Shelves = {
    topics: bySlug(topics),
    audiences: bySlug(audiences),
    sources: allSources,
    contacts: new Map(site.contacts.map((contact) => [contact.id, contact])),
    programme,
    items: new Map(raw.map((entry) => [entry.ref, entry])),
    seen: reader.seen,
  };
  const resolved = raw.map((entry) => resolveItem(entry, shelves, now, problems));
  const published = resolved
    .filter(({ state }) => state === "published")
    .map(({ item }) => item)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || compareVietnamese(a.title, b.title));
  const publishedByRef = new Map(published.map((item) => [item.ref, item]));
  for (const { item, relatedRefs } of resolved) {
    item.related = relatedRefs.flatMap((ref) => publishedByRef.get(ref) ?? []);
  }
  const tombstones = tombstonesOf(resolved);
  const cited = new Set([
    ...published.flatMap((item) => item.sources.map(({ slug }) => slug)),
    ...site.contacts.map(({ source }) => source),
    ...(programme ? programmeSources(programme) : []),
  ]);
  const publicSources = sources.filter(({ slug }) => cited.has(slug));
  const publicAddresses = new Set<string>([
    ...fixedAddresses,
    ...[...published, ...topics, ...audiences, ...publicSources, ...pages].map(({ href }) => href),
    ...published.filter(({ kind }) => republished.includes(kind)).map(({ slug }) => kitAddress(slug)),
    ...(programme ? [programme.href, `${programme.href}ban-do/`] : []),
  ]);
  const withdrawnAddresses = new Set(tombstones.map(({ href }) => href));
  const hiddenAddresses = new Set(reader.seenAddresses());
  const addressState = (address: string): AddressState => {
    if (publicAddresses.has(address)) return "public";
    if (withdrawnAddresses.has(address)) return "withdrawn";
    return hiddenAddresses.has(address) ? "hidden" : "unknown";
  };

  const known: Known = {
    sources: allSources,
    refs: reader.seen,
    hasAddress: (address) => addressState(address) !== "unknown",
  };
  checkSiteReferences(site, known, problems);
  checkAudienceReferences(audiences, known, problems);
  if (programme !== undefined) checkProgrammeReferences(programme, known, problems);

  const library: Library = {
    now,
    site: options.siteUrl === undefined ? site : { ...site, baseUrl: options.siteUrl.replace(/\/+$/u, "") },
    topics,
    audiences,
    sources: publicSources,
    contacts: site.contacts,
    programme,
    pages,
    items: published,
    tombstones,
    images,
    record,
    ofKind: <K extends Kind>(kind: K) => published.filter((item) => item.kind === kind) as Item<K>[],
    addressState,
  };
  const texts: LibraryReading["texts"] = [
    ...resolved.flatMap(({ item, state }) =>
      item.body === undefined ? [] : [{ written: { ...item, body: item.body }, state }],
    ),
    // The texts of a pack are read like texts of their own; they share its address and its sources.
    ...resolved.flatMap(({ item, state }) =>
      lessonTexts(item).map(({ file, title, body }) => ({ written: { ...item, file, title, body }, state })),
    ),
    ...pages.map((page) => ({ written: page, state: "published" as const })),
  ];
  const lessons = resolved.flatMap(({ item, state }) =>
    item.kind === "lesson" ? [{ item: item as Item<"lesson">, state }] : [],
  );
  const sourcesByRef = new Map(raw.map(({ ref, yaml }) => [ref, yaml]));
  const placeOf: LibraryReading["placeOf"] = (ref, path) =>
    sourcesByRef.get(ref)?.place([...path]) ?? { file: ref, line: 0, column: 0 };
  return {
    reading: { library, texts, lessons, allSources, seen: reader.seen, placeOf, problems },
    problems,
  };
}
