// The main job in Excel on the web.
import { journey } from "./harness/journey";

journey({ platform: "web" });
