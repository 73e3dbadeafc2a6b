// What the pipeline asks for and this version cannot do yet. It is kept, and shown with its place.
import { Link } from "@fluentui/react-components";
import { useState } from "react";
import { texts } from "../../messages/catalogue";
import type { PipelineSpec } from "../../pipeline/spec/pipelineSpec";
import { notAvailable } from "../actions/checkPipeline";
import { Line } from "./Line";
import { Section } from "./Section";
import { Small } from "./Small";

const { setupForms: words } = texts;

interface NotAvailableProps {
  readonly spec: PipelineSpec;
  /** Shows how many, and the list on demand. */
  readonly isFolded?: boolean;
}

/** A line each; nothing where this version can do it all. */
export function NotAvailable({ spec, isFolded = false }: NotAvailableProps) {
  const [isOpen, setOpen] = useState(!isFolded);
  const missing = notAvailable(spec);
  if (missing.length === 0) return null;
  const toggle = (
    <Link
      as="button"
      aria-expanded={isOpen}
      onClick={() => {
        setOpen(!isOpen);
      }}
    >
      {isOpen ? texts.export.hide : words.showUnavailable({ places: missing.length })}
    </Link>
  );
  return (
    <Section title={words.unavailable} {...(isFolded ? { action: toggle } : {})}>
      <Small>{words.unavailableNote}</Small>
      {isOpen && missing.map(({ path, what }) => <Line key={path} title={what} note={path} />)}
    </Section>
  );
}
