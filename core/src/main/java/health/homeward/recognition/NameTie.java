package health.homeward.recognition;

/// How two names stand to one another.
enum NameTie {
    /// One name, in whatever order or script.
    SAME,
    /// A part, an initial, a mask or a spelling by ear hides some of it; what is seen fits.
    FITS,
    /// One character is another or is missing; misreading, a relative and another person look like this.
    NEAR,
    /// A transliteration or a romanisation that no table settles.
    INCOMPARABLE,
    /// A newborn named by its mother.
    RELATIVE,
    /// Another name.
    OTHER,
    /// No name on one side.
    NONE
}
