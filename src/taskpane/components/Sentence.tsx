// A sentence of the catalogue with elements in it: each {hole} of the text is filled with a node.
import { Fragment, type ReactNode } from "react";

/** The names of the holes in a text. */
type Holes<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest> : never;

interface SentenceProps<Text extends string> {
  readonly text: Text;
  readonly parts: Readonly<Record<Holes<Text>, ReactNode>>;
}

/** Draws the text with every hole filled. */
export function Sentence<Text extends string>({ text, parts }: SentenceProps<Text>) {
  const byName: Readonly<Record<string, ReactNode>> = parts;
  return text
    .split(/\{(\w+)\}/)
    .map((piece, place) => <Fragment key={place}>{place % 2 === 0 ? piece : byName[piece]}</Fragment>);
}
