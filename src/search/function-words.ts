/**
 * Words of Vietnamese that join, point or ask, and say nothing of what a page is about.
 */

/** Left out of a query when a content word remains. */
export const functionWords: ReadonlySet<string> = new Set(
  [
    "đối và hoặc hay thì là mà của ở tại trong ngoài với cho về từ đến tới để vì do nên nếu khi lúc như cũng đã đang sẽ vừa mới",
    "có được bị phải cần muốn rồi vẫn còn lại ra vào lên xuống đi này kia ấy đó đây nào gì sao ai đâu không chưa chẳng hả ạ",
    "nhỉ vậy thế ơi à tôi mình tớ tao em anh chị cháu bạn họ nó chúng ta các những một mọi mỗi cái việc điều chuyện rất quá",
    "lắm nhất hơn chỉ cứ đều tự bởi theo bao nhiêu mấy tìm hỏi xin biết làm thấy người dạo",
  ]
    .join(" ")
    .split(" "),
);

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
