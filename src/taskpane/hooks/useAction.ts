// Runs an action and keeps the one state that a page shows.
import { useCallback, useMemo, useRef, useState } from "react";
import { HandoffError, isHandoffError } from "../../pipeline/errors";
import type { Control, Progress } from "../../pipeline/progress";

/** Where an action stands: exactly one of the four. */
export type ActionState<Result> =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly progress: Progress | null; readonly stopping: boolean }
  | { readonly status: "done"; readonly result: Result }
  | { readonly status: "failed"; readonly error: HandoffError };

/** An action with its state, and how to start, stop and forget it. */
export interface ActionHandle<Order, Result> {
  readonly state: ActionState<Result>;
  readonly start: (order: Order) => Promise<void>;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Runs a cancellable action and keeps its state; what the action throws becomes the state `failed`. */
export function useAction<Order, Result>(
  action: (order: Order, control: Control) => Promise<Result>,
): ActionHandle<Order, Result> {
  const [state, setState] = useState<ActionState<Result>>({ status: "idle" });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async (order: Order) => {
      const controller = new AbortController();
      running.current = controller;
      setState({ status: "running", progress: null, stopping: false });
      const onProgress = (progress: Progress) => {
        setState({ status: "running", progress, stopping: controller.signal.aborted });
      };
      try {
        setState({ status: "done", result: await action(order, { signal: controller.signal, onProgress }) });
      } catch (error) {
        setState({ status: "failed", error: asHandoffError(error) });
      }
    },
    [action],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.status === "running" ? { ...now, stopping: true } : now));
  }, []);
  const reset = useCallback(() => {
    setState({ status: "idle" });
  }, []);
  return useMemo(() => ({ state, start, stop, reset }), [state, start, stop, reset]);
}

/** Gives every error the form that pages show. */
export function asHandoffError(error: unknown): HandoffError {
  if (isHandoffError(error)) return error;
  return new HandoffError("excel-refused", { reason: error instanceof Error ? error.message : String(error) });
}
