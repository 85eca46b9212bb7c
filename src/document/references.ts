/**
 * What a text's blocks may look up: sources, contacts, clauses, pictures; each miss is reported where it stands.
 */
import path from "node:path";
import type { Source, Written } from "#library/item.ts";
import { kinds } from "#library/kinds.ts";
import type { LibraryReading } from "#library/library.ts";
import type { Place, ProblemList } from "#library/problems.ts";
import { didYouMean } from "#library/schema-messages.ts";
import type { References } from "./from-mdx.ts";
import type { CitedSource } from "./tree.ts";

const cite = (source: Source): CitedSource => ({
  slug: source.slug,
  href: source.href,
  title: source.data.title,
  shortTitle: source.data.shortTitle,
  validity: source.data.validity,
  effectiveFrom: source.data.effectiveFrom,
  checkedOn: source.data.checkedOn,
});

/** The look-ups of one text; a text may use only the sources that it declares. */
export function referencesFor(
  written: Written,
  reading: LibraryReading,
  problems: Pick<ProblemList, "error">,
): (place: Place) => References {
  const { library, allSources } = reading;
  const declared: ReadonlySet<string> = new Set(
    written.kind === "page" ? library.sources.map(({ slug }) => slug) : written.data.sources,
  );
  return (place) => ({
    source(slug) {
      const source = allSources.get(slug);
      if (source === undefined) {
        problems.error(place, `Không có nguồn «${slug}».${didYouMean(slug, allSources.keys())}`);
        return undefined;
      }
      if (!declared.has(slug)) {
        problems.error(
          place,
          `Nguồn «${slug}» được dùng ở đây nhưng chưa có trong «sources» ở đầu bài. Hãy thêm vào.`,
        );
        return undefined;
      }
      return cite(source);
    },
    contact(id) {
      const contact = library.contacts.find((entry) => entry.id === id);
      if (contact === undefined) {
        const known = library.contacts.map((entry) => entry.id);
        problems.error(
          place,
          `Danh bạ không có «${id}».${didYouMean(id, known)} Các mã có sẵn: ${known.join(", ")}.`,
        );
      }
      return contact;
    },
    clause(id) {
      const clauses = library.programme?.clauses ?? [];
      const clause = clauses.find((entry) => entry.id === id);
      if (clause === undefined) {
        problems.error(
          place,
          `Không có điều khoản «${id}».${didYouMean(
            id,
            clauses.map((entry) => entry.id),
          )}`,
        );
      }
      return clause;
    },
    item(ref) {
      const item = library.items.find((entry) => entry.ref === ref);
      if (item !== undefined) {
        return {
          href: item.href,
          label: kinds[item.kind].label,
          title: item.title,
          description: item.description,
        };
      }
      if (reading.seen.has(ref)) return "hidden";
      problems.error(place, `Không có bài «${ref}».${didYouMean(ref, reading.seen)}`);
      return undefined;
    },
    image(src) {
      const file = path.posix.join(path.posix.dirname(written.file), src);
      const image = library.images.get(file);
      if (image === undefined) {
        problems.error(place, `Không có hình «${src}» cạnh bài này, hoặc hình không mở được.`);
      }
      return image;
    },
  });
}
