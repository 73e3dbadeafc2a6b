// How Excel refuses, in its codes and words. Codes and messages:
// https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
import { HostError } from "../wire/hostError";

/** An argument that does not fit. */
export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): never {
  throw new HostError("InvalidArgument", message);
}

/** Something that is not in the workbook. */
export function itemNotFound(): never {
  throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** A name that is taken. */
export function itemAlreadyExists(): never {
  throw new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);
}

/** A protected sheet. */
export function accessDenied(): never {
  throw new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

/** Something that cannot be done here and now. */
export function invalidOperation(message: string): never {
  throw new HostError("InvalidOperation", message);
}

/** Cells of a filtered table that would have to move. */
export function filteredRangeConflict(): never {
  throw new HostError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}
