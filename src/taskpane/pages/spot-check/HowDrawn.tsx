// How the sample is drawn, by the pipeline; for a sample that stands, what came of it.
import { texts } from "../../../messages/catalogue";
import { count } from "../../../messages/format";
import type { SpotCheckSpec } from "../../../pipeline/spec/spotCheck";
import type { SpotCheckState } from "../../actions/readSpotCheck";
import { Line } from "../../components/Line";
import { Num } from "../../components/Num";
import { Section } from "../../components/Section";
import { Sentence } from "../../components/Sentence";
import { useOpenWorkbook } from "../../hooks/workspace";

const { spotCheck: words } = texts;

interface HowDrawnProps {
  readonly state: SpotCheckState;
}

/** The plan, a line a rule. */
export function HowDrawn({ state }: HowDrawnProps) {
  const { spotCheck } = useOpenWorkbook().overview.spec;
  if (!spotCheck) return null;
  return (
    <Section title={words.howDrawn}>
      <SizeLine state={state} spotCheck={spotCheck} />
      {spotCheck.stratifyBy === "label" && (
        <Line
          title={words.perLabel}
          note={words.perLabelNote}
          end={words.atLeast({ records: spotCheck.minimumPerLabel })}
        />
      )}
      <CheckerLines state={state} spotCheck={spotCheck} />
      <Line
        title={words.blind}
        note={spotCheck.blind ? words.blindNote : words.openNote}
        end={spotCheck.blind ? words.yes : words.no}
      />
    </Section>
  );
}

interface PartProps extends HowDrawnProps {
  readonly spotCheck: SpotCheckSpec;
}

function SizeLine({ state: { draw, settled }, spotCheck }: PartProps) {
  const size = count(Math.min(spotCheck.sampleSize, settled.length));
  const parts = {
    part: draw ? <Num ids={draw.recordIds} table="Records" what={words.drawnWhat} /> : size,
    whole: <Num ids={settled} table="Records" what={words.settledWhat} />,
  };
  return (
    <Line
      title={words.size}
      note={words.sizeNote({ seed: draw?.seed ?? spotCheck.seed })}
      end={<Sentence text={words.of} parts={parts} />}
    />
  );
}

function CheckerLines({ state: { draw }, spotCheck }: PartProps) {
  const { spec } = useOpenWorkbook().overview;
  const role = spec.roles.find(({ id }) => id === spotCheck.checkerRole)?.title ?? spotCheck.checkerRole;
  const checker = spec.contacts.find(({ id }) => id === draw?.checker)?.name ?? role;
  const leftOut = draw?.leftOut ?? 0;
  return (
    <>
      <Line
        title={words.checker}
        note={words.checkerNote({ mayHaveLabelled: spotCheck.checkerMayHaveLabelled })}
        end={checker}
      />
      {leftOut > 0 && <Line title={words.leftOut} note={words.leftOutNote} end={count(leftOut)} />}
    </>
  );
}
