/** The kinds of case that are installed: a new one is a folder here and a line in this file. */
export {};
