// The version of this add-in, as package.json and the manifest name it; a test keeps the three alike.

/** Stands in manifests of exported sets. */
export const addInVersion = "0.1.0";
