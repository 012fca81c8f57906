package health.homeward.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One clinical paper, which may span files and pages or share a page with another.
///
/// @param title as printed, empty when none is
/// @param parts in reading order
/// @param hospital as printed
/// @param date the day it speaks of: discharge, examination, collection, operation, else report or issue
/// @param confidence that kind and boundaries are right, 0..1
/// @param notes what a person should know: a page that seems to be missing, an order that was guessed
public record Document(
        DocumentId id,
        DocumentKind kind,
        String title,
        List<DocumentPart> parts,
        @Nullable Printed hospital,
        @Nullable Printed department,
        @Nullable LocalDate date,
        List<DocumentDate> dates,
        Identity identity,
        double confidence,
        List<String> notes) {
    public Document {
        parts = List.copyOf(parts);
        dates = List.copyOf(dates);
        notes = List.copyOf(notes);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a document has a page");
        }
    }

    /// Whether it is void or was replaced, so that it answers no question any more.
    public boolean withdrawn() {
        return parts.stream().allMatch(part -> part.doubts().contains(Doubt.Kind.WITHDRAWN));
    }

    public Document with(List<DocumentPart> changed) {
        return with(changed, notes);
    }

    public Document with(List<DocumentPart> changed, List<String> noted) {
        return new Document(id, kind, title, changed, hospital, department, date, dates, identity, confidence,
                noted);
    }
}
