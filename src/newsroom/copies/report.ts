/**
 * A verdict in Vietnamese: what was found, and what to do now. The page shows it, the command prints it.
 */
import { formatContentDate } from "#language/dates.ts";
import type { Place } from "./comparison.ts";
import type { Fingerprints, KnownItem } from "./fingerprints.ts";
import { isGenuine, type Verdict } from "./verdict.ts";

/** Something to do; `copy` is text to take along, `href` an address without domain. */
export interface Step {
  text: string;
  copy?: string;
  href?: string;
}

export interface Report {
  /** `ok`: can stay; `mend`: something is to be done; `unknown`: cannot be told. */
  outcome: "ok" | "mend" | "unknown";
  heading: string;
  facts: string[];
  places: Place[];
  /** Passages that match nothing known. */
  foreign: string[];
  /** «Bản 3, 23/11/2026: …» */
  changes: string[];
  steps: Step[];
}

const bare = { places: [], foreign: [], changes: [] } as const;
const empty = (report: Pick<Report, "heading" | "facts" | "steps">): Report => ({
  outcome: "unknown",
  ...report,
  ...{ places: [...bare.places], foreign: [...bare.foreign], changes: [...bare.changes] },
});

/** Nothing of ours in it. */
export function unknownReport(): Report {
  return empty({
    heading: "Không nhận ra bài nào của trang này",
    facts: ["Đoạn bạn dán không trùng với bài nào chúng tôi đã đăng, hoặc ngắn quá nên chưa đủ để nhận ra."],
    steps: [{ text: "Hãy dán cả bài, từ câu đầu đến câu cuối." }],
  });
}

/** An address of another site: a page may not read it. */
export function foreignAddressReport(address: string): Report {
  return empty({
    heading: "Chưa đọc được địa chỉ này",
    facts: [
      `${address} thuộc trang khác. Trình duyệt không cho trang này tự mở trang khác để đọc, nên chưa kiểm tra được gì.`,
    ],
    steps: [{ text: "Hãy mở trang đó, chọn hết chữ của bài (Ctrl+A, Ctrl+C) rồi dán vào đây." }],
  });
}

/** An address of ours: what there is to say without a text. */
export function ownAddressReport({ title, href, kit, version, withdrawal }: KnownItem): Report {
  if (withdrawal !== undefined) {
    const report = empty({ heading: withdrawnHeading(withdrawal), facts: [], steps: [] });
    return {
      ...report,
      outcome: "mend",
      facts: [`Bài: «${title}».`, `Lý do: ${withdrawal.reason}`],
      steps: withdrawnSteps(withdrawal, href),
    };
  }
  return empty({
    heading: `Đây là địa chỉ bài «${title}»`,
    facts: [`Bản mới nhất là bản ${version}.`],
    steps: [
      { text: "Muốn kiểm tra bản sao, hãy dán chữ của bản sao vào đây." },
      { text: "Lấy bản mới nhất", href: kit },
    ],
  });
}

type Withdrawal = NonNullable<KnownItem["withdrawal"]>;

const withdrawnHeading = ({ temporary, date }: Withdrawal): string =>
  temporary
    ? `Bài này đang tạm dừng để kiểm tra lại, từ ngày ${formatContentDate(date)}`
    : `Bài này đã được rút ngày ${formatContentDate(date)}`;

const withdrawnSteps = ({ temporary, print }: Withdrawal, href: string): Step[] => [
  { text: temporary ? "Xin tạm gỡ bản của bạn cho đến khi có kết quả." : "Xin gỡ bản của bạn." },
  { text: "Lời báo bạn đọc, in hay đăng được ngay:", copy: print },
  { text: "Xem trang ghi ngày và lý do", href },
];

function headingOf(verdict: Verdict): string {
  const { state, integrity, version, item, places, omitted, help } = verdict;
  if (item.withdrawal !== undefined) return withdrawnHeading(item.withdrawal);
  if (state === "outdated") return `Đây là bản cũ (bản ${version ?? 1}). Nay đã có bản ${item.version}`;
  if (help.wrong.length > 0) return "Bản sao ghi sai số gọi giúp đỡ";
  if (integrity === "altered") return `Bản sao khác bản gốc ở ${places.length} chỗ`;
  if (integrity === "unclear") {
    return verdict.by === "text"
      ? "Nhận ra bài, nhưng có đoạn chưa khớp"
      : "Nhận ra tên bài, nhưng không thấy chữ của bài";
  }
  const words = omitted > 0 ? `Bản sao đúng, đã rút gọn ${omitted} câu` : "Bản sao đúng nguyên văn";
  return isGenuine(verdict) ? `${words}. Đây là bản mới nhất` : `${words}, nhưng còn thiếu`;
}

function integrityFact({ integrity, omitted, by, state, version, item }: Verdict): string | undefined {
  switch (integrity) {
    case "intact":
      return "Chữ của bài giữ nguyên.";
    case "abridged":
      return `Bỏ ${omitted} câu, các câu còn lại giữ nguyên. Điều khoản cho phép rút gọn.`;
    case "altered":
      return omitted > 0 ? `Ngoài ra bỏ ${omitted} câu; điều khoản cho phép rút gọn.` : undefined;
    case "unclear":
      if (by !== "text") return "Không có đoạn nào đủ dài để so với bài gốc.";
      return state === "outdated" && !item.versions.some((known) => known.version === version)
        ? `Bản ${version ?? 1} không còn lưu để so từng chữ.`
        : "Chỗ chưa khớp có thể là bị sửa, cũng có thể là được rút gọn.";
  }
}

function outsideFact({ before, after }: Verdict["outside"]): string | undefined {
  if (before + after === 0) return undefined;
  const where = [
    ...(before > 0 ? [`${before} chữ ở trước`] : []),
    ...(after > 0 ? [`${after} chữ ở sau`] : []),
  ];
  return `Quanh bài có ${where.join(" và ")} (tít, tên người viết, mục đọc thêm…). Phần này không tính là sửa bài.`;
}

function factsOf(verdict: Verdict): string[] {
  const { item, version, state, credit, help, misnamed } = verdict;
  const facts = [
    state === "withdrawn" || state === "withheld" || version === undefined
      ? `Bài: «${item.title}».`
      : `Bài: «${item.title}», bản ${version}${state === "current" ? ", bản mới nhất" : ""}.`,
    item.withdrawal === undefined ? undefined : `Lý do: ${item.withdrawal.reason}`,
    item.withdrawal === undefined ? integrityFact(verdict) : undefined,
    verdict.by === "text" ? outsideFact(verdict.outside) : undefined,
    creditFact(credit),
    ...help.wrong.map(({ name, number, said }) => `${name}: bản sao ghi ${said}, số đúng là ${number}.`),
    help.missing.length === 0
      ? "Có đủ số gọi giúp đỡ."
      : `Thiếu số gọi giúp đỡ: ${help.missing.map(({ number, name }) => `${number} (${name})`).join(", ")}.`,
    misnamed === undefined
      ? undefined
      : `Dòng ghi nguồn ghi bản ${misnamed}, nhưng chữ là của bản ${version ?? item.version}.`,
  ];
  return facts.filter((fact) => fact !== undefined);
}

function creditFact({ source, licence }: Verdict["credit"]): string {
  if (source && licence) return "Có ghi nguồn và giấy phép.";
  if (source) return "Có ghi nguồn, nhưng thiếu tên giấy phép.";
  return licence ? "Có tên giấy phép, nhưng chưa ghi lấy từ đâu." : "Thiếu dòng ghi nguồn.";
}

function stepsOf(verdict: Verdict, { help: numbers }: Fingerprints): Step[] {
  const { item, state, integrity, credit, help, changes, misnamed } = verdict;
  if (item.withdrawal !== undefined) return withdrawnSteps(item.withdrawal, item.href);
  const steps: Step[] = [];
  if (state === "outdated") {
    steps.push({ text: "Thay bằng bản mới nhất", href: item.kit });
    steps.push(
      ...changes.flatMap(({ print }) =>
        print === undefined ? [] : [{ text: "Lời đính chính, in hay đăng được ngay:", copy: print }],
      ),
    );
  } else if (integrity === "altered") {
    steps.push({
      text: "Sửa lại theo bản gốc. Nếu bạn sửa có chủ ý, hãy ghi «có biên tập lại» và xem câu nói có đổi nghĩa không.",
    });
    steps.push({ text: "Lấy lại bản gốc", href: item.kit });
  } else if (integrity === "unclear") {
    steps.push({
      text: "Khi có mạng, hãy kiểm tra lại để so từng chữ; hoặc tự so với bản gốc",
      href: item.kit,
    });
  }
  if (!credit.source || !credit.licence || misnamed !== undefined)
    steps.push({ text: "Đặt dòng ghi nguồn này dưới bài:", copy: item.credit });
  if (help.missing.length > 0 || help.wrong.length > 0) {
    const line = numbers.map(({ number, name }) => `${number} – ${name}`).join("; ");
    steps.push({ text: "Đặt dòng này ở cuối bài:", copy: `Gọi khi cần giúp: ${line}.` });
  }
  return steps;
}

export function reportOf(verdict: Verdict, fingerprints: Fingerprints): Report {
  const isWithdrawn = verdict.item.withdrawal !== undefined;
  const isUnclear =
    verdict.state === "current" && verdict.integrity === "unclear" && verdict.help.wrong.length === 0;
  return {
    outcome: isGenuine(verdict) ? "ok" : isUnclear ? "unknown" : "mend",
    heading: headingOf(verdict),
    facts: factsOf(verdict),
    places: isWithdrawn ? [] : verdict.places,
    foreign: isWithdrawn ? [] : verdict.foreign,
    changes: verdict.changes.map(
      ({ version, date, what }) => `Bản ${version}, ${formatContentDate(date)}: ${what}`,
    ),
    steps: stepsOf(verdict, fingerprints),
  };
}
