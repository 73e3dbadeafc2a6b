// From a chosen file to an open pipeline: read, check, ask who opens it, open.
import { useCallback, useState } from "react";
import type { HandoffError } from "../../../pipeline/errors";
import { checkPipeline } from "../../actions/checkPipeline";
import type { PipelineSpec } from "../../../pipeline/spec/pipelineSpec";
import type { SpecProblem } from "../../../pipeline/spec/problem";
import { openPipeline } from "../../actions/openPipeline";
import { useJobs } from "../../hooks/jobs";
import { useNavigation } from "../../hooks/navigation";
import { asHandoffError } from "../../hooks/useAction";
import { useWorkspace } from "../../hooks/workspace";
import { sampleMails, sampleSpec } from "./sampleFiles";

/** How far it is. */
export type PipelineFile =
  | { readonly status: "none" }
  | { readonly status: "problems"; readonly fileName: string; readonly problems: readonly SpecProblem[] }
  | { readonly status: "who"; readonly candidate: Candidate }
  | { readonly status: "opening" }
  | { readonly status: "failed"; readonly error: HandoffError };

/** A file that holds a pipeline. */
interface Candidate {
  readonly fileName: string;
  readonly text: string;
  readonly spec: PipelineSpec;
  readonly isSample: boolean;
}

/** Keeps how far it is; each step may end in a failure that says what to do. */
export function usePipelineFile() {
  const [file, setFile] = useState<PipelineFile>({ status: "none" });
  const open = useOpening();
  const attempt = async (act: () => Promise<PipelineFile>) => {
    try {
      setFile(await act());
    } catch (error) {
      setFile({ status: "failed", error: asHandoffError(error) });
    }
  };
  return {
    file,
    choose: (chosen: File) => attempt(async () => check(chosen.name, await chosen.text(), false)),
    chooseSample: () =>
      attempt(async () => {
        const sample = await sampleSpec();
        return check(sample.name, await sample.text(), true);
      }),
    openAs: (candidate: Candidate, contactId: string) => {
      setFile({ status: "opening" });
      return attempt(() => open(candidate, contactId));
    },
    forget: () => {
      setFile({ status: "none" });
    },
  };
}

// The sample goes on to its mails, so that there is something to label at once.
function useOpening() {
  const { sessionOf, enter, hold } = useWorkspace();
  const { preview } = useJobs();
  const { go } = useNavigation();
  return useCallback(
    async (candidate: Candidate, contactId: string): Promise<PipelineFile> => {
      const { fileName, text, isSample } = candidate;
      const release = hold();
      try {
        const result = await openPipeline({ fileName, text }, sessionOf(contactId));
        if (!result.ok) return { status: "problems", fileName, problems: result.problems };
        enter(result.overview, contactId);
      } finally {
        void release();
      }
      if (isSample) {
        void preview.start({ file: await sampleMails() });
        go("import");
      }
      return { status: "none" };
    },
    [enter, go, hold, preview, sessionOf],
  );
}

function check(fileName: string, text: string, isSample: boolean): PipelineFile {
  const parsed = checkPipeline(text);
  return parsed.ok
    ? { status: "who", candidate: { fileName, text, spec: parsed.spec, isSample } }
    : { status: "problems", fileName, problems: parsed.problems };
}
