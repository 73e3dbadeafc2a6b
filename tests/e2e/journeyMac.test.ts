// The main job in Excel for Mac.
import { journey } from "./harness/journey";

journey({ platform: "mac" });
