// Places in a text, as both sides of the protocol count them.

/** As in LSP: line and character count from 0, characters are UTF-16 code units. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

export interface ProtocolRange {
  readonly start: ProtocolPosition;
  readonly end: ProtocolPosition;
}
