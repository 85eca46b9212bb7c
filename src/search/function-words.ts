/**
 * Words of Vietnamese that join, point or ask, and say nothing of what a page is about.
 */

const split = (text: string) => text.split(" ");

/** They join words: «nghiện là» is no word of its own. */
export const particles: ReadonlySet<string> = new Set(
  [
    "đối và hoặc hay thì là mà của ở tại với cho về từ đến tới để vì do nên nếu khi như cũng đã đang sẽ vừa có được bị phải rồi",
    "vẫn còn này kia ấy đó đây nào gì sao ai đâu không chưa chẳng hả ạ nhỉ vậy thế ơi à các những rất quá lắm nhất hơn chỉ cứ",
    "đều bởi theo bao nhiêu mấy",
  ].flatMap(split),
);

/** Left out of a query when other words remain, for alone they say little: «chuyện», «người», «làm»; not so «nói chuyện». */
export const functionWords: ReadonlySet<string> = new Set([
  ...particles,
  ...[
    "trong ngoài lúc mới cần muốn lại ra vào lên xuống đi tôi mình tớ tao em anh chị cháu bạn họ nó chúng ta một mọi mỗi cái",
    "việc điều chuyện tự tìm hỏi xin biết làm thấy người dạo",
  ].flatMap(split),
]);

/** What makes a question of a sentence, longest first. */
export const questionPhrases = [
  "có phải là",
  "có được không",
  "được không",
  "như thế nào",
  "phải làm sao",
  "phải làm gì",
  "nên làm gì",
  "làm thế nào",
  "bằng cách nào",
  "bao nhiêu",
  "bao lâu",
  "làm sao",
  "làm gì",
  "thế nào",
  "ở đâu",
  "đến đâu",
  "tại sao",
  "vì sao",
  "khi nào",
  "bao giờ",
  "có phải",
  "là gì",
  "phải không",
  "hay không",
  "ra sao",
  "thì sao",
  "có sao",
  "có nên",
].map((phrase) => phrase.split(" "));

const startsAt = (words: readonly string[], phrase: readonly string[], at: number) =>
  phrase.every((word, offset) => words[at + offset] === word);

/** Whether a query asks: it holds a question phrase, or ends as questions do, or says «có … không». */
export function isQuestion(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  return (
    words.length > 2 &&
    (/^(?:không|chưa|nào|gì|đâu|sao|ai|hả|nhỉ)$/u.test(last) ||
      words.some((_, at) => questionPhrases.some((phrase) => startsAt(words, phrase, at))))
  );
}
