/** The store, in a thread of its own. */
export {};
