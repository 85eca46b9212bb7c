/**
 * The only door to content: validates, resolves references, gives out what is public at a time.
 */
import path from "node:path";
import { compareVietnamese } from "#language/alphabet.ts";
import { startOfDay } from "#language/dates.ts";
import { checkSlug, listFiles, readText } from "./content-files.ts";
import { splitFrontMatter, type Body } from "./front-matter.ts";
import { readImages, type ContentImage } from "./images.ts";
import type { Audience, Item, Page, Source, Tombstone, Topic, Written } from "./item.ts";
import { fixedAddresses, kindNames, kinds, supports, type Kind, type KindData, type Support, type SupportData } from "./kinds.ts";
import { ProblemList, type Place } from "./problems.ts";
import { readProgramme, type Programme } from "./programme.ts";
import { instantOf, publicationState, type PublicationState } from "./publication.ts";
import { checkSchema, didYouMean } from "./schema-messages.ts";
import { site as siteSchema, type Contact, type SiteSettings } from "./schema/site.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

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
  ofKind<K extends Kind>(kind: K): Item<K>[];
  /** State of an address without its fragment. */
  addressState(address: string): AddressState;
}

/** A library with everything that is needed to check texts, public or not. */
export interface LibraryReading {
  library: Library;
  /** Every text, with its state; drafts and scheduled ones are checked but never given out. */
  texts: { written: Written; state: PublicationState }[];
  allSources: ReadonlyMap<string, Source>;
  problems: ProblemList;
}

interface RawEntry<Data> {
  slug: string;
  file: string;
  data: Data;
  yaml: YamlSource;
  body: Body | undefined;
}

/** Drafts may be unfinished: what is wrong in them is told but does not stop the build. */
function lenientFor(entry: { data: { status: string } }, problems: ProblemList): Pick<ProblemList, "error"> {
  return entry.data.status === "draft"
    ? { error: (place: Place, message: string) => { problems.warn(place, message); } }
    : problems;
}

class Reader {
  readonly problems = new ProblemList();
  /** `<folder>/<slug>` of every file seen, valid or not: a reference to a broken file is not a second problem. */
  readonly seen = new Set<string>();
  readonly files: string[];
  readonly contentDir: string;

  constructor(contentDir: string) {
    this.contentDir = contentDir;
    this.files = listFiles(contentDir, "", this.problems);
  }

  /** Reads and validates every file of one kind. */
  entries<Data>(definition: { folder: string; form: "mdx" | "yaml"; schema: unknown; label: string }): RawEntry<Data>[] {
    const entries: RawEntry<Data>[] = [];
    for (const file of this.files.filter((name) => name.startsWith(`${definition.folder}/`))) {
      const slug = this.slugOf(file, definition.folder, definition.form);
      if (slug === undefined || !checkSlug(slug, file, this.problems)) continue;
      this.seen.add(`${definition.folder}/${slug}`);
      const text = readText(this.contentDir, file, this.problems);
      if (text === undefined) continue;
      const split =
        definition.form === "mdx"
          ? splitFrontMatter(text, file, this.problems)
          : { yaml: text, yamlLine: 1, body: undefined };
      const yaml = split && parseYaml(split.yaml, file, split.yamlLine, this.problems);
      if (!split || !yaml) continue;
      const data = checkSchema(definition.schema as Parameters<typeof checkSchema<Data>>[0], yaml, this.problems);
      if (data !== undefined) entries.push({ slug, file, data, yaml, body: split.body });
    }
    return entries;
  }

  /** Addresses of every file seen, valid or not: a link to a broken file is not a second problem. */
  seenAddresses(): string[] {
    const definitions = [...Object.values(kinds), ...Object.values(supports)];
    return [...this.seen].flatMap((ref) => {
      const [folder = "", slug = ""] = ref.split("/");
      return definitions.filter((definition) => definition.folder === folder).map(({ address }) => address(slug));
    });
  }

  private slugOf(file: string, folder: string, form: "mdx" | "yaml"): string | undefined {
    const rest = file.slice(folder.length + 1);
    if (folder === kinds.lesson.folder) return rest.endsWith("/pack.yaml") ? path.posix.dirname(rest) : undefined;
    if (rest.includes("/") || /\.(?:png|jpe?g|webp|avif|svg)$/iu.test(rest)) return undefined;
    if (path.posix.extname(rest) !== `.${form}`) {
      this.problems.error({ file, line: 0, column: 0 }, `Thư mục «${folder}» chỉ nhận tệp .${form} và hình. Hãy đổi đuôi hoặc chuyển tệp đi.`);
      return undefined;
    }
    return path.posix.basename(rest, `.${form}`);
  }

  site(): SiteSettings | undefined {
    const file = "site.yaml";
    const text = readText(this.contentDir, file, this.problems);
    const yaml = text === undefined ? undefined : parseYaml(text, file, 1, this.problems);
    return yaml && checkSchema(siteSchema, yaml, this.problems);
  }
}

/** Two files must not claim one address, whatever their kind. */
function checkClashes(entries: readonly { file: string; href: string }[], problems: ProblemList): void {
  const owners = new Map<string, string>();
  for (const { file, href } of entries) {
    const owner = owners.get(href);
    if (owner === undefined) owners.set(href, file);
    else problems.error({ file, line: 0, column: 0 }, `Trùng địa chỉ ${href} với tệp ${owner}. Hãy đổi tên một trong hai tệp.`);
  }
}

/**
 * Reads the content folder and resolves every reference.
 *
 * All problems of all files are collected; texts are checked by the caller, who knows their vocabulary. The result
 * is undefined only when the content is too broken to resolve anything (then `problems` says why).
 */
export async function readLibrary(options: LibraryOptions): Promise<{ reading: LibraryReading | undefined; problems: ProblemList }> {
  const { contentDir, now } = options;
  const reader = new Reader(contentDir);
  const { problems } = reader;

  const site = reader.site();
  const programme = readProgramme(contentDir, reader.files, problems);
  const support = <S extends Support>(name: S): RawEntry<SupportData[S]>[] => reader.entries<SupportData[S]>(supports[name]);
  const addressed = <S extends Support>(name: S) =>
    support(name).map((entry) => ({ ...entry, href: supports[name].address(entry.slug) }));

  const topics: (Topic & RawEntry<SupportData["topic"]>)[] = addressed("topic").sort((a, b) => a.data.order - b.data.order);
  const audiences = addressed("audience").sort((a, b) => a.data.order - b.data.order);
  const sources = addressed("source");
  const pages = addressed("page").map((entry) => ({ ...entry, kind: "page" as const, body: entry.body ?? { text: "", firstLine: 1 } }));
  const raw = kindNames.flatMap((kind) =>
    reader.entries<KindData[Kind]>(kinds[kind]).map((entry) => ({
      ...entry,
      kind,
      ref: `${kinds[kind].folder}/${entry.slug}`,
      href: kinds[kind].address(entry.slug),
      state: publicationState(entry.data, now),
    })),
  );
  checkClashes([...raw, ...topics, ...audiences, ...sources, ...pages], problems);
  const images = await readImages(contentDir, reader.files, problems);
  if (site === undefined) return { reading: undefined, problems };

  const bySlug = <T extends { slug: string }>(list: readonly T[]) => new Map(list.map((entry) => [entry.slug, entry]));
  const topicOf = bySlug(topics);
  const audienceOf = bySlug(audiences);
  const sourceOf = bySlug(sources);
  const clauseOf = new Map(programme?.clauses.map((clause) => [clause.id, clause]));
  const demandOf = new Map(programme?.demands.map((demand) => [demand.id, demand]));
  const rawOf = new Map(raw.map((entry) => [entry.ref, entry]));

  type Field = "topic" | "audiences" | "clauses" | "demands" | "sources" | "related" | "items";
  const resolve = <T>(
    entry: (typeof raw)[number],
    field: Field,
    references: readonly string[],
    known: ReadonlyMap<string, T>,
    what: string,
    folder?: string,
  ): T[] =>
    references.flatMap((reference, index) => {
      const target = known.get(reference);
      if (target !== undefined) return [target];
      if (reader.seen.has(folder === undefined ? reference : `${folder}/${reference}`)) return [];
      lenientFor(entry, problems).error(
        entry.yaml.place(field === "topic" ? [field] : [field, index]),
        `Không có ${what} «${reference}».${didYouMean(reference, known.keys())}`,
      );
      return [];
    });

  const items = new Map<string, Item>();
  const all: { item: Item; state: PublicationState; relatedRefs: string[] }[] = [];
  for (const entry of raw) {
    const { data } = entry;
    const [topic] = resolve(entry, "topic", [data.topic], topicOf, "chủ đề", supports.topic.folder);
    resolve(entry, "related", data.related, rawOf, "bài");
    if (entry.kind === "campaign") {
      resolve(entry, "items", (data as KindData["campaign"]).items, rawOf, "bài");
    }
    const item = {
      kind: entry.kind,
      slug: entry.slug,
      href: entry.href,
      file: entry.file,
      ref: entry.ref,
      data,
      title: data.title,
      description: data.description,
      topic: topic as Topic,
      audiences: resolve(entry, "audiences", data.audiences, audienceOf, "đối tượng", supports.audience.folder),
      clauses: resolve(entry, "clauses", data.clauses, clauseOf, "điều khoản"),
      demands: resolve(entry, "demands", data.demands, demandOf, "yêu cầu"),
      sources: resolve(entry, "sources", data.sources, sourceOf, "nguồn", supports.source.folder),
      related: [],
      publishedAt: instantOf(data.publishAt),
      reviewOverdue: startOfDay(data.reviewBy) < now,
      body: entry.body,
    } as Item;
    if (entry.state === "published") {
      items.set(item.ref, item);
      if (item.reviewOverdue) {
        problems.warn(entry.yaml.place(["reviewBy"]), `Đã quá ngày rà soát ${data.reviewBy}. Hãy đọc lại bài và ghi ngày mới.`);
      }
    }
    all.push({ item, state: entry.state, relatedRefs: data.related });
  }
  for (const { item, relatedRefs } of all) {
    item.related = relatedRefs.flatMap((ref) => items.get(ref) ?? []);
  }

  const contacts = site.contacts;
  checkSiteReferences(site, sourceOf, problems);
  if (programme !== undefined) checkProgrammeReferences(programme, sourceOf, problems);

  const published = [...items.values()].sort(
    (a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || compareVietnamese(a.title, b.title),
  );
  const citedSources = new Set<string>([
    ...published.flatMap((item) => item.sources.map(({ slug }) => slug)),
    ...contacts.map(({ source }) => source),
    ...(programme ? [programme.source, ...programme.today.flatMap((entry) => entry.sources)] : []),
  ]);
  const tombstones: Tombstone[] = all.flatMap(({ item, state }) =>
    state === "withdrawn" && item.data.withdrawn !== undefined
      ? [{ kind: item.kind, slug: item.slug, href: item.href, file: item.file, title: item.title, withdrawnOn: item.data.withdrawn.date, reason: item.data.withdrawn.reason }]
      : [],
  );
  const publicSources = sources.filter(({ slug }) => citedSources.has(slug));
  const publicAddresses = new Set<string>([
    ...fixedAddresses,
    ...[...published, ...topics, ...audiences, ...publicSources, ...pages].map(({ href }) => href),
    ...(programme ? [programme.href, `${programme.href}ban-do/`] : []),
  ]);
  const withdrawnAddresses = new Set(tombstones.map(({ href }) => href));
  const hiddenAddresses = new Set(reader.seenAddresses());

  const library: Library = {
    now,
    site: options.siteUrl === undefined ? site : { ...site, baseUrl: options.siteUrl.replace(/\/+$/u, "") },
    topics,
    audiences,
    sources: publicSources,
    contacts,
    programme,
    pages,
    items: published,
    tombstones,
    images,
    ofKind: <K extends Kind>(kind: K) => published.filter((item) => item.kind === kind) as Item<K>[],
    addressState(address) {
      if (publicAddresses.has(address)) return "public";
      if (withdrawnAddresses.has(address)) return "withdrawn";
      return hiddenAddresses.has(address) ? "hidden" : "unknown";
    },
  };
  checkNavigation(library, problems);
  for (const ref of [...site.featured.questions, ...site.featured.articles]) {
    if (!reader.seen.has(ref)) problems.error(siteFile, `Trang chủ: không có bài «${ref}».${didYouMean(ref, reader.seen)}`);
  }

  const texts = [
    ...all.flatMap(({ item, state }) => (item.body === undefined ? [] : [{ written: item as Written, state }])),
    ...pages.map((page) => ({ written: page as Written, state: "published" as const })),
  ];
  return { reading: { library, texts, allSources: sourceOf, problems }, problems };
}

const siteFile: Place = { file: "site.yaml", line: 0, column: 0 };

function checkSiteReferences(site: SiteSettings, sources: ReadonlyMap<string, Source>, problems: ProblemList): void {
  for (const contact of site.contacts) {
    if (!sources.has(contact.source)) {
      problems.error(siteFile, `Liên hệ «${contact.id}»: không có nguồn «${contact.source}».${didYouMean(contact.source, sources.keys())}`);
    }
  }
  const ids = site.contacts.map(({ id }) => id);
  for (const id of site.helpBar) {
    const contact = site.contacts.find((entry) => entry.id === id);
    if (contact?.kind !== "phone") {
      problems.error(siteFile, `Thanh trợ giúp: «${id}» không phải là một số gọi trong danh bạ.${didYouMean(id, ids)}`);
    }
  }
  if (new Set(ids).size !== ids.length) problems.error(siteFile, "Danh bạ có hai mục cùng «id».");
}

function checkProgrammeReferences(programme: Programme, sources: ReadonlyMap<string, Source>, problems: ProblemList): void {
  for (const slug of [programme.source, ...programme.today.flatMap((entry) => entry.sources)]) {
    if (!sources.has(slug)) {
      problems.error({ file: "programme/programme.yaml", line: 0, column: 0 }, `Không có nguồn «${slug}».${didYouMean(slug, sources.keys())}`);
    }
  }
}

function checkNavigation(library: Library, problems: ProblemList): void {
  const { site } = library;
  for (const { label, href } of [...site.doors, ...site.navigation]) {
    if (library.addressState(href.split("#")[0] ?? href) === "unknown") {
      problems.error(siteFile, `Mục «${label}» dẫn đến ${href}, nhưng không có trang đó.`);
    }
  }
  for (const audience of library.audiences) {
    for (const { label, href } of audience.data.firstSteps) {
      const state = library.addressState(href.split("#")[0] ?? href);
      if (state === "unknown") {
        problems.error({ file: audience.file, line: 0, column: 0 }, `Mục «${label}» dẫn đến ${href}, nhưng không có trang đó.`);
      }
    }
  }
}

