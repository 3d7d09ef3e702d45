/** What a `dialogue` case can say. */
export interface DialogueMessages {}
