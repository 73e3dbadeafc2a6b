// The filters of a table: of one column, and of all together.
import { columnFilter, filterColumn, type FilterPlace } from "../store/tableFilters";
import type { Store } from "../store/workbookStore";
import { HostObject } from "../wire/hostObject";
import { criteriaOf, filterFor, type Criteria } from "./filterCriteria";

/** `Excel.Filter`. */
export class Filter extends HostObject {
  static override readonly apiName = "Filter";

  constructor(
    private readonly $store: Store,
    private readonly $place: () => FilterPlace,
  ) {
    super();
  }

  apply(criteria: Criteria): void {
    filterColumn(this.$store, this.$place(), filterFor(criteria));
  }

  applyValuesFilter(values: readonly string[]): void {
    this.apply({ filterOn: "Values", values });
  }

  clear(): void {
    filterColumn(this.$store, this.$place(), null);
  }
}

/** `Excel.AutoFilter` of a table. */
export class AutoFilter extends HostObject {
  static override readonly apiName = "AutoFilter";

  constructor(
    private readonly $store: Store,
    private readonly $columns: () => readonly FilterPlace[],
  ) {
    super();
  }

  get criteria(): readonly Criteria[] {
    return this.$columns().map((place) => criteriaOf(columnFilter(this.$store, place)));
  }
}
