// A small model, so that the wire is tested without Excel's classes and the grid.
import { HostError } from "../../../../src/embedded/wire/hostError";
import { HostObject } from "../../../../src/embedded/wire/hostObject";

class Look extends HostObject {
  static override readonly apiName = "Look";

  constructor(private readonly $box: { colour: string }) {
    super();
  }

  get colour(): string {
    return this.$box.colour;
  }

  set colour(value: string) {
    this.$box.colour = value;
  }
}

class Thing extends HostObject {
  static override readonly apiName = "Thing";
  static override readonly navigations = ["look"];
  static override readonly setAs = { title: "name" };
  private readonly $box = { colour: "red" };

  constructor(private $name: string) {
    super();
  }

  get id(): string {
    return this.$name;
  }

  get name(): string {
    return this.$name;
  }

  set name(value: string) {
    if (value === "") throw new HostError("InvalidArgument", "A thing needs a name.");
    this.$name = value;
  }

  get look(): HostObject {
    return new Look(this.$box);
  }

  double(value: number, other: Thing | null): string {
    return `${value * 2} ${other?.name ?? "nobody"}`;
  }

  nameOf(given: { readonly of: Thing }): string {
    return given.of.name;
  }

  fail(): never {
    throw new TypeError("broken");
  }

  $secret(): string {
    return "not for the client";
  }
}

class Things extends HostObject {
  static override readonly apiName = "Things";
  readonly $all = [new Thing("a"), new Thing("b"), new Thing("c")];

  get items(): readonly HostObject[] {
    return this.$all;
  }

  get count(): number {
    return this.$all.length;
  }

  getItem(key: string): HostObject {
    return this.getItemOrNullObject(key) ?? refuse();
  }

  getItemOrNullObject(key: string): HostObject | null {
    return this.$all.find(({ name }) => name === key) ?? null;
  }
}

function refuse(): never {
  throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** The root of the toy model. */
export class Toys extends HostObject {
  static override readonly apiName = "Toys";
  static override readonly navigations = ["things"];
  static override readonly events = { _RegisterToyEvent: "onToy" };
  private readonly $things = new Things();

  get things(): HostObject {
    return this.$things;
  }

  _RegisterToyEvent(): void {
    // Nothing to keep: the test looks at the name only.
  }
}
