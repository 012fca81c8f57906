package health.homeward.translation;

import java.util.List;

/// A piece of a segment that has a value of its own, which the other language must have, too.
///
/// @param value canonical, the same in both languages
/// @param detail the unit of a number, the class of a concept; else empty
/// @param demanded whether the other side must say it; what is not demanded may answer a demand of the other side
/// @param absent a word that says of a concept that it is not there (afebrile)
/// @param start of its place in the segment
record Token(Kind kind, String value, String detail, boolean demanded, boolean absent, int start, int end) {
    /// What a token is.
    enum Kind {
        DATE, TIME, DAY, NUMBER, FREQUENCY, ROUTE, DRUG, NAME, STAGE, MARKER, FLAG, BLOOD_GROUP, LEVEL, SIDE, SITE, CONCEPT, NEGATION, CERTAINTY, STATUS, ACTION, LIMIT, PERSON, FILLER
    }

    static Token of(Kind kind, String value, int start, int end) {
        return new Token(kind, value, "", true, false, start, end);
    }

    Token optional() {
        return new Token(kind, value, detail, false, absent, start, end);
    }

    Token at(int offset) {
        return new Token(kind, value, detail, demanded, absent, start + offset, end + offset);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether it is of a concept and of one of these classes.
    boolean concept(String... classes) {
        return kind == Kind.CONCEPT && List.of(classes).contains(detail);
    }
}
