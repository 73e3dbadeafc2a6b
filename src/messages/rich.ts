// Sentences with emphasis: the fixed words of a document may be marked, what is put into them never is.

/** A piece of a sentence. What people typed is plain and stays as it is; each form of a document escapes it. */
export interface Run {
  readonly text: string;
  readonly style: "plain" | "bold" | "italic" | "code";
}

/** A sentence, or a plain text. */
export type Rich = string | readonly Run[];

const styles = { "**": "bold", "*": "italic" } as const;

/** A name that programs know, such as an id: `rich` puts it into a sentence. */
export function code(text: string): readonly Run[] {
  return [{ text, style: "code" }];
}

/**
 * A sentence whose fixed words carry `**bold**` for names on the screen and `*italic*` for titles. Values take the emphasis
 * that they stand in; asterisks within them are asterisks.
 */
export function rich(fixed: readonly string[], ...values: readonly (Rich | number)[]): readonly Run[] {
  const runs: Run[] = [];
  const put = (run: Run) => {
    const last = runs.at(-1);
    if (last?.style === run.style) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  };
  let style: Run["style"] = "plain";
  for (const [at, words] of fixed.entries()) {
    for (const word of words.split(/(\*\*|\*)/)) {
      if (word === "**" || word === "*") style = style === "plain" ? styles[word] : "plain";
      else if (word !== "") put({ text: word, style });
    }
    const value = values[at];
    if (typeof value === "object") value.forEach(put);
    else if (value !== undefined && value !== "") put({ text: String(value), style });
  }
  return runs;
}

/** The runs of a sentence. */
export function runsOf(sentence: Rich): readonly Run[] {
  return typeof sentence === "string" ? [{ text: sentence, style: "plain" }] : sentence;
}

/** A sentence without its emphasis. */
export function plainOf(sentence: Rich): string {
  return typeof sentence === "string" ? sentence : sentence.map(({ text }) => text).join("");
}

/** Sentences in a row, with a text between them. */
export function joinedRich(sentences: readonly Rich[], between: string): readonly Run[] {
  return sentences.flatMap((sentence, at) => (at === 0 ? runsOf(sentence) : [...runsOf(between), ...runsOf(sentence)]));
}
