package health.homeward.extraction;

/// Something in a medicine line that is not a name.
///
/// @param begin offset in the text
/// @param end offset after the last character
record MedicineToken(Kind kind, int begin, int end) {
    /// What it is.
    enum Kind {
        /// A number with a unit.
        AMOUNT,
        /// A number with a unit that cannot be one, or cannot be read.
        DAMAGED,
        /// An amount a unit (`0.75g/支`, `50mg:5ml`), with or without a count of units (`20mg×7片`).
        SPECIFICATION,
        /// An amount each time, day, kilogram or hour.
        RATE,
        /// A concentration in blood or urine: a result, no medicine.
        RESULT,
        /// Several amounts over the day (`早10u 晚8u`).
        SPLIT,
        /// A count of packages or units (`×2盒`).
        COUNT,
        /// A percentage.
        PERCENT,
        /// How it is given.
        ROUTE,
        /// How often and at which time of day.
        FREQUENCY,
        /// For how long.
        DURATION,
        /// A date or a time of day.
        DATE,
        /// Words that say what the next amount is.
        LABEL_NAME, LABEL_STRENGTH, LABEL_DOSE, LABEL_QUANTITY, LABEL_DURATION, LABEL_USAGE, LABEL_START, LABEL_STOP
    }

    boolean amount() {
        return kind == Kind.AMOUNT || kind == Kind.DAMAGED || kind == Kind.RATE || kind == Kind.SPLIT;
    }

    boolean label() {
        return kind.name().startsWith("LABEL");
    }
}
