// The worker's entry: serves the job host to the pane that made the worker.
import { expose } from "comlink";
import { jobHost } from "./jobHost";

expose(jobHost());
