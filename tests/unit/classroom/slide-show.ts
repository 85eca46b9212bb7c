import { readFileSync } from "node:fs";
import sharp from "sharp";
import type { Deck } from "#classroom/slides/drawn.ts";
import { deckOf } from "#classroom/slides/slide-files.ts";
import { fixtureLesson } from "../lesson.ts";

const notes = (words: string) => `<Notes>\n\n${words}\n\n</Notes>`;

/** A slide for every way in which words can stand on one. */
export const everySlide = `---
title: Mọi kiểu trang & «ngoặc»
---

## Trang mở đầu

Ba chữ nhỏ

**Một câu đậm.**

${notes("Chào lớp.\n\n1. Nói một.\n2. Nói hai.")}

## Danh sách lồng nhau

1. Việc **một**
   - Con của *một*
   - Con nữa

     Đoạn thứ hai của con

2. Việc hai

### Đầu đề nhỏ

${notes("Lời hai.")}

## Bảng

<Table caption="Ba màu đèn">

| Màu | Em làm gì |
| --- | :-: |
| Xanh | Nhận |
| Đỏ & vàng | Nói **không**, đi, kể |

</Table>

${notes("Lời ba.")}

## Lời thoại và điều hay nghĩ

<Dialogue>

**Lan:** Mình không thích.

**Minh:** Ừ, về thôi.

</Dialogue>

<MythFact myth="Nước lên chậm lắm">

Nước có thể lên rất nhanh.

</MythFact>

${notes("Lời bốn.")}

## Điều có nguồn

<Fact source="quyet-dinh-mau">

Số 112 dùng khi có sự cố.

</Fact>

<Statistic value="50" unit="%" label="số nhà có áo phao" place="xã mẫu" year="2025" source="quyet-dinh-mau" />

${notes("Lời năm.")}

## Hình

<Figure src="ao.png" alt="Một chiếc áo phao màu cam" caption="Áo phao" credit="Ban biên tập" rights="reuse" />

- Khóa
- Quai

${notes("Lời sáu.")}

## Việc phải làm

<Checklist title="Trước khi đi">

- Áo vừa người
- Quai đã cài

</Checklist>

<Callout kind="important" title="Nhớ">

Trẻ em mặc trước.

</Callout>

<HelpLine contact="cuu-ho-112" />

${notes("Lời bảy.")}

## Một câu để nhớ

**Cài đủ ba quai.**

${notes("Lời tám.")}

## Khi cần giúp

<HelpLine contact="cuu-ho-112" />

${notes("Lời cuối.")}
`;

/** The fixture's pack with these slides; its contact is for emergencies. */
export async function deckWith(slides = everySlide): Promise<Deck> {
  const png = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#e08030" } })
    .png()
    .toBuffer();
  const site = readFileSync("tests/fixtures/flood/site.yaml", "utf8");
  const { lesson, edition } = await fixtureLesson({
    "site.yaml": site.replace('number: "112"', 'number: "112"\n    emergency: true'),
    "lessons/mac-ao-phao/slides.mdx": slides,
    "lessons/mac-ao-phao/ao.png": png,
  });
  return deckOf(lesson, edition.library.site);
}
