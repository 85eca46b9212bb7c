/**
 * What the checker knows of every story, past and present, in one file. Of old and withdrawn versions only hashes.
 */
import type { Contact } from "#library/item.ts";
import { kitAddress, originalAddress } from "#library/addresses.ts";
import { republished } from "#library/kinds.ts";
import type { RecordedItem } from "#library/record.ts";
import { correctionNotices, withdrawalNotice } from "../corrections.ts";
import type { Wire } from "../wire.ts";
import { chunksOf } from "./chunks.ts";
import { captionsOf, stretchesOf } from "./original.ts";

export interface KnownChange {
  version: number;
  /** ISO day. */
  date: string;
  what: string;
  /** For a correction: what stood there, and the words to print. */
  wrong?: string;
  print?: string;
}

export interface KnownVersion {
  version: number;
  chunks: string;
}

interface Licence {
  name: string;
  url: string;
}

export interface KnownItem {
  /** `articles/<slug>` */
  id: string;
  title: string;
  /** Addresses without domain. */
  href: string;
  kit: string;
  /** Where to fetch its words; undefined for what was withdrawn. */
  original?: string;
  /** The newest version. */
  version: number;
  /** Versions whose words are known, oldest first. */
  versions: KnownVersion[];
  changes: KnownChange[];
  /** What stands under its pictures; undefined where it has none. */
  captions?: string[];
  credit: string;
  /** Where it is not the site's. */
  licence?: Licence;
  withdrawal?: { date: string; reason: string; temporary: boolean; print: string };
}

export interface Fingerprints {
  site: { name: string; publisher: string; baseUrl: string };
  licence: Licence;
  /** The numbers of the help bar. */
  help: { number: string; name: string }[];
  items: KnownItem[];
}

const dialled = ({ number, name }: Contact): Fingerprints["help"] =>
  number === undefined ? [] : [{ number, name }];

function recordedVersions(record: RecordedItem | undefined, before: number): KnownVersion[] {
  return (record?.versions ?? []).flatMap(({ version, text }) =>
    text === undefined || version >= before ? [] : [{ version, chunks: text.chunks }],
  );
}

export function fingerprintsOf(wire: Wire, record: readonly RecordedItem[]): Fingerprints {
  const { site, stories, withdrawn } = wire;
  const recordOf = new Map(record.map((recorded) => [recorded.ref, recorded]));
  const current = stories.map((manuscript): KnownItem => {
    const { id, slug, title, href, version, changes, credit, licence } = manuscript;
    const chunks = stretchesOf(manuscript).map(chunksOf).join("");
    const captions = captionsOf(manuscript);
    const prints = new Map(correctionNotices(manuscript).map((notice) => [notice.version, notice]));
    return {
      id,
      title,
      href,
      kit: kitAddress(slug),
      original: originalAddress(slug),
      version,
      versions: [...recordedVersions(recordOf.get(id), version), { version, chunks }],
      changes: changes.map((change) => {
        const notice = prints.get(change.version);
        const { version: number, date, what } = change;
        return {
          version: number,
          date,
          what,
          ...(notice === undefined ? {} : { wrong: notice.wrong, print: notice.print }),
        };
      }),
      ...(captions.length === 0 ? {} : { captions }),
      credit,
      ...(licence.id === site.licence.id ? {} : { licence: { name: licence.name, url: licence.url } }),
    };
  });
  const gone = withdrawn
    .filter(({ kind }) => republished.includes(kind))
    .map((tombstone): KnownItem => {
      const { ref, slug, title, href, version, withdrawnOn: date, reason, temporary } = tombstone;
      const { print } = withdrawalNotice(tombstone, site.name);
      return {
        id: ref,
        title,
        href,
        kit: kitAddress(slug),
        version,
        versions: recordedVersions(recordOf.get(ref), Infinity),
        changes: [],
        credit: "",
        withdrawal: { date, reason, temporary, print },
      };
    });
  return {
    site: { name: site.name, publisher: site.publisher.name, baseUrl: site.baseUrl },
    licence: { name: site.licence.name, url: site.licence.url },
    help: site.helpBar.flatMap((id) => site.contacts.filter((contact) => contact.id === id)).flatMap(dialled),
    items: [...current, ...gone],
  };
}
