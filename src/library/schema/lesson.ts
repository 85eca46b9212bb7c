/**
 * Lesson packs: `pack.yaml` and the parts that stand beside it.
 */
import { z } from "zod";
import { distinct, line, prose, slug } from "./fields.ts";
import { publicItem } from "./public-item.ts";

export const schoolLevels = ["primary", "lower-secondary", "upper-secondary"] as const;

/**
 * How the plan is built: by Công văn 5512/BGDĐT-GDTrH (18/12/2020), appendix IV, for secondary schools; by Công văn
 * 2345/BGDĐT-GDTH (07/6/2021) for primary schools; `event` for what is not a lesson of a subject.
 */
export const planFrameworks = ["5512", "2345", "event"] as const;

export const lessonPack = publicItem({
  setting: z.enum(["lesson", "assembly", "parents-meeting"]),
  levels: distinct(z.enum(schoolLevels), 1, 3),
  grades: z.array(z.int().min(1).max(12)).min(1).max(12),
  subject: line(3, 80),
  /** Where it stands in the curriculum of 2018; only with a source that says so. */
  curriculum: z.strictObject({ place: line(5, 200), source: slug }).optional(),
  framework: z.enum(planFrameworks),
  periods: z.int().min(1).max(4),
  /** All periods together. */
  minutes: z.int().min(15).max(180),
  objectives: z.strictObject({
    knowledge: z.array(line(5, 200)).min(1).max(6),
    competences: z.array(line(5, 200)).min(1).max(6),
    qualities: z.array(line(5, 200)).min(1).max(6),
  }),
  equipment: z.array(line(2, 160)).min(1).max(12),
  /** What is to be done before, each for teacher or class. */
  preparation: z.array(line(2, 200)).min(1).max(10),
  /** What the teacher must know before: a pupil may be affected at home. */
  safeguarding: prose(1200),
}).superRefine(({ setting, levels, framework }, context) => {
  const expected = setting !== "lesson" ? "event" : levels.includes("primary") ? "2345" : "5512";
  if (framework !== expected) {
    context.addIssue({
      code: "custom",
      path: ["framework"],
      message: `Với «setting: ${setting}» và cấp học này, kế hoạch theo mẫu ${expected}.`,
    });
  }
});

/** Declaration of every text of a pack. */
export const lessonText = z.strictObject({ title: line(3, 120) });

const questionFields = {
  /** Unique in the quiz; keeps its name in every exported format. */
  id: slug,
  prompt: line(8, 300),
  /** As Vietnamese tests grade them: nhận biết, thông hiểu, vận dụng. */
  cognition: z.enum(["nhan-biet", "thong-hieu", "van-dung"]),
  /** Shown after every answer. */
  explanation: line(10, 500),
  source: slug.optional(),
};

const option = z.strictObject({
  text: line(1, 200),
  right: z.boolean().default(false),
  /** Why this one is right or wrong. */
  why: line(5, 300),
});

const single = z.strictObject({
  type: z.literal("single"),
  ...questionFields,
  options: z.array(option).min(3).max(5),
});
const multiple = z.strictObject({
  type: z.literal("multiple"),
  ...questionFields,
  options: z.array(option).min(3).max(6),
});
const trueFalse = z.strictObject({ type: z.literal("true-false"), ...questionFields, answer: z.boolean() });
const matching = z.strictObject({
  type: z.literal("matching"),
  ...questionFields,
  pairs: z
    .array(z.strictObject({ left: line(1, 120), right: line(1, 160) }))
    .min(3)
    .max(6),
});
const ordering = z.strictObject({
  type: z.literal("ordering"),
  ...questionFields,
  /** In the right order. */
  items: z.array(line(1, 160)).min(3).max(6),
});
const short = z.strictObject({
  type: z.literal("short"),
  ...questionFields,
  /** Every spelling that counts; the first is the model. */
  answers: z.array(line(1, 60)).min(1).max(8),
});
const numeric = z.strictObject({
  type: z.literal("numeric"),
  ...questionFields,
  answer: z.number(),
  tolerance: z.number().min(0).default(0),
  unit: line(1, 20).optional(),
});

const question = z.discriminatedUnion("type", [
  single,
  multiple,
  trueFalse,
  matching,
  ordering,
  short,
  numeric,
]);

export type QuizQuestion = z.infer<typeof question>;

/** Equal for a pupil who reads them: case, spaces and the final stop do not make an option another one. */
const heard = (text: string): string =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/\s+/gu, " ")
    .replace(/[.。…!]+$/u, "")
    .trim();

const repeated = (texts: readonly string[]): number => {
  const heardTexts = texts.map(heard);
  return heardTexts.findIndex((text, index) => heardTexts.indexOf(text) < index);
};

type Complain = (path: PropertyKey[], message: string) => void;

function checkAnswers(item: QuizQuestion, complain: Complain): void {
  switch (item.type) {
    case "single":
    case "multiple": {
      const rights = item.options.filter(({ right }) => right).length;
      if (rights === 0)
        complain(["options"], "Chưa có phương án nào đúng. Thêm «right: true» vào phương án đúng.");
      if (item.type === "single" && rights > 1) {
        complain(
          ["options"],
          `Câu một đáp án mà có ${rights} phương án đúng. Giữ một, hoặc đổi «type: multiple».`,
        );
      }
      if (rights === item.options.length)
        complain(["options"], "Phương án nào cũng đúng. Thêm phương án sai.");
      const same = repeated(item.options.map(({ text }) => text));
      if (same >= 0) complain(["options", same, "text"], "Hai phương án giống nhau. Hãy đổi một phương án.");
      return;
    }
    case "matching":
      for (const side of ["left", "right"] as const) {
        const same = repeated(item.pairs.map((pair) => pair[side]));
        if (same >= 0) complain(["pairs", same, side], "Hai vế giống nhau, học sinh không biết nối vế nào.");
      }
      return;
    case "ordering": {
      const same = repeated(item.items);
      if (same >= 0) complain(["items", same], "Hai việc giống nhau, không xếp thứ tự được.");
      return;
    }
    case "short": {
      const same = repeated(item.answers);
      if (same >= 0) complain(["answers", same], "Đáp án này đã ghi rồi.");
      return;
    }
    case "true-false":
    case "numeric":
  }
}

export const quiz = z
  .strictObject({
    title: line(3, 120),
    questions: z.array(question).min(5).max(40),
  })
  .superRefine(({ questions }, context) => {
    questions.forEach((item, index) => {
      const complain: Complain = (path, message) => {
        context.addIssue({ code: "custom", path: ["questions", index, ...path], message });
      };
      if (questions.findIndex(({ id }) => id === item.id) < index)
        complain(["id"], "Mã câu này đã dùng ở câu trên.");
      if (questions.findIndex(({ prompt }) => heard(prompt) === heard(item.prompt)) < index) {
        complain(["prompt"], "Câu hỏi này trùng với một câu ở trên.");
      }
      checkAnswers(item, complain);
    });
  });

export type Quiz = z.infer<typeof quiz>;

export const rubric = z
  .strictObject({
    title: line(3, 120),
    /** From best to weakest. */
    levels: z.array(line(2, 40)).min(2).max(4),
    criteria: z
      .array(z.strictObject({ name: line(3, 120), descriptors: z.array(line(3, 240)) }))
      .min(2)
      .max(8),
  })
  .superRefine(({ levels, criteria }, context) => {
    criteria.forEach(({ descriptors }, index) => {
      if (descriptors.length === levels.length) return;
      context.addIssue({
        code: "custom",
        path: ["criteria", index, "descriptors"],
        message: `Có ${levels.length} mức nên cần ${levels.length} mô tả, ở đây có ${descriptors.length}.`,
      });
    });
  });

export type Rubric = z.infer<typeof rubric>;

/** Cards that groups draw, play or sort. */
export const activityCards = z.strictObject({
  title: line(3, 120),
  /** How they are used, for the teacher. */
  instructions: prose(600),
  cards: z
    .array(z.strictObject({ title: line(2, 60), text: line(5, 260) }))
    .min(4)
    .max(24),
});

export type ActivityCards = z.infer<typeof activityCards>;
