interface MoveButtonsProps<Move extends string> {
  readonly moves: readonly Move[];
  /** The one whose form is open. */
  readonly open: Move | null;
  readonly onOpen: (move: Move | null) => void;
  readonly nameOf: (move: Move) => string;
  readonly disabled?: boolean;
}

/** What may be done with a thing, one button each; pressed again, a button closes the form that it has opened. */
export function MoveButtons<Move extends string>({ moves, open, onOpen, nameOf, disabled }: MoveButtonsProps<Move>) {
  return (
    <p className="moves no-print">
      {moves.map((move) => (
        <button
          key={move}
          type="button"
          className="button"
          aria-expanded={open === move}
          disabled={disabled}
          onClick={() => onOpen(open === move ? null : move)}
        >
          {nameOf(move)}
        </button>
      ))}
    </p>
  );
}
