package health.homeward.document;

/// A reason not to stand behind what was read, and where.
///
/// @param index of the character in its line or cell, -1 for all of it
public record Doubt(Kind kind, int index, Box box) {
    /// Why.
    public enum Kind {
        /// A glyph was seen and not read; `〓` stands for it.
        HOLE,
        /// A stage, grade or class whose strokes and reading do not agree.
        ROMAN_NUMERAL,
        /// A number that is not formed like one.
        NUMBER_FORM,
        /// A number with other decimals than its range.
        NUMBER_DECIMALS,
        /// A number far outside its range.
        NUMBER_DISTANCE,
        /// A reference range whose limits are missing or out of order.
        RANGE_FORM,
        /// A unit that is not known, or that fits two.
        UNIT,
        /// A printed mark that contradicts value and range.
        FLAG,
        /// Characters read with little confidence.
        LOW_CONFIDENCE,
        /// A pale, dark or reflecting place.
        LOW_CONTRAST,
        /// Text under a stamp.
        UNDER_STAMP,
        /// A pen over print.
        HANDWRITING,
        /// Two witnesses on the paper that say different things.
        CONTRADICTION,
        /// The words do not settle what is meant (a side, a date without a year, a list).
        MEANING,
        /// It stands on a page whose owner is not clear.
        IDENTITY,
        /// Its paper is void, was replaced, or says that the result cannot be relied on.
        WITHDRAWN
    }
}
