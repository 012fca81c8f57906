package health.homeward.recognition;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentId;
import health.homeward.document.DocumentKind;
import health.homeward.document.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes a document of gathered fragments.
final class Making {
    private static final int ID_DIGITS = 12;
    private static final double GUESSED_BOUNDARY = 0.8;

    private Making() {}

    static Document document(Gathered gathered) {
        List<Fragment> fragments = gathered.inOrder();
        Title title = gathered.title();
        Kinds.Decided kind = kind(fragments);
        List<Field> fields = fragments.stream().flatMap(fragment -> fragment.fields().stream()).toList();
        List<Row> rows = fragments.stream().flatMap(fragment -> fragment.rows().stream()).toList();
        List<DocumentDate> dates = PaperDates.asOn(kind.kind(), fragments.stream()
                .flatMap(fragment -> fragment.dates().stream())
                .toList());
        List<String> notes = new ArrayList<>(gathered.notes());
        if (kind.kind() == DocumentKind.UNKNOWN) {
            notes.add("What kind of paper this is could not be told.");
        }
        double confidence = notes.isEmpty()
                ? kind.confidence()
                : Math.min(kind.confidence(), GUESSED_BOUNDARY);
        return new Document(id(fragments.getFirst()), kind.kind(), title == null ? "" : title.text(),
                fragments.stream().map(gathered::part).toList(), hospital(fragments),
                Places.department(fields),
                PaperDates.spokenOf(kind.kind(), dates), distinct(dates), IdentityReading.of(fields, rows),
                confidence,
                notes);
    }

    private static Kinds.Decided kind(List<Fragment> fragments) {
        Evidence all = fragments.stream().map(Fragment::evidence).reduce(Evidence::and).orElseThrow();
        return fragments.stream()
                .filter(fragment -> fragment.title() != null)
                .findFirst()
                .map(fragment -> Kinds.decide(fragment.title(), fragment.rows(), fragment.fields(), all))
                .orElseGet(() -> Kinds.decide(null, List.of(), List.of(), all));
    }

    private static @Nullable Printed hospital(List<Fragment> fragments) {
        return fragments.stream().map(Fragment::hospital).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static List<DocumentDate> distinct(List<DocumentDate> dates) {
        List<DocumentDate> distinct = new ArrayList<>();
        for (DocumentDate date : dates) {
            boolean known = distinct.stream()
                    .anyMatch(other -> other.role() == date.role() && other.date().equals(date.date())
                            && Objects.equals(other.time(), date.time()));
            if (!known) {
                distinct.add(date);
            }
        }
        return distinct;
    }

    private static DocumentId id(Fragment first) {
        return new DocumentId(String.format(Locale.ROOT, "%s-p%d%s",
                first.part().page().source().hex().substring(0, ID_DIGITS), first.part().page().page(),
                first.onPage() == 1 ? "" : "-" + first.onPage()));
    }
}
