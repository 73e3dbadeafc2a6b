// Makes texts uniform by the pipeline's recipe: what waits, what would change, the run, its Undo.
import { texts } from "../../../messages/catalogue";
import type { ActionHandle } from "../../hooks/useAction";
import { useJobs } from "../../hooks/jobs";
import { useOpenWorkbook } from "../../hooks/workspace";
import { Interrupted, NoRecords, NoSteps } from "./EmptyViews";
import { PreviewView } from "./PreviewView";
import { RecipeView } from "./RecipeView";
import { RunningView } from "./RunningView";

const words = texts.cleanPage;

/** The page Clean in all its states: what runs comes first, then what was interrupted, then the preview, then the recipe. */
export function CleanPage() {
  const { overview } = useOpenWorkbook();
  const { looking, cleaning, uncleaning } = useJobs();
  if (isRunning(cleaning)) return <RunningView job={cleaning} view="clean/running" title={words.running} />;
  if (isRunning(uncleaning)) return <RunningView job={uncleaning} view="clean/running" title={words.undoing} />;
  if (isRunning(looking)) return <RunningView job={looking} view="clean/looking" title={words.lookingTitle} />;
  if (overview.interrupted) return <Interrupted run={overview.interrupted} />;
  const { state } = looking;
  if (state.status === "done" && cleaning.state.status === "idle") return <PreviewView preview={state.result} />;
  if (overview.spec.cleaning.steps.length === 0) return <NoSteps />;
  if (overview.recordIds.length === 0 && !overview.lastCleaning) return <NoRecords />;
  return <RecipeView />;
}

function isRunning({ state }: Pick<ActionHandle<never, unknown>, "state">): boolean {
  return state.status === "running";
}
