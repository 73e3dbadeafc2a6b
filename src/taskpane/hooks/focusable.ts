// What takes the focus by Tab.

/** Matches every element that is a tab stop. */
export const focusable = 'a[href], button:not([disabled]), input, textarea, select, [tabindex="0"]';
