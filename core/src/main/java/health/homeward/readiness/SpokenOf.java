package health.homeward.readiness;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.Identity;
import health.homeward.document.ImageStudy;
import health.homeward.document.Region;
import health.homeward.terminology.Examinations;
import health.homeward.terminology.Examined;
import health.homeward.terminology.Examined.Tie;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a paper says of one examination, to be compared with images.
///
/// @param words that say by what and of which part
/// @param examined whether `day` is the day of the examination itself, not of its report
/// @param numbers of the examination
record SpokenOf(
        String what,
        String words,
        @Nullable LocalDate day,
        boolean examined,
        @Nullable DocumentId report,
        Set<String> numbers,
        List<Region> evidence) {
    private static final long DAYS_APART = 3;
    private static final int SHORTEST = 4;

    static SpokenOf report(Document report, Known known) {
        String site = known.factsOf(report, Fact.ImagingFinding.class)
                .stream()
                .map(Fact.ImagingFinding::examination)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
        LocalDate day = report.dates()
                .stream()
                .filter(date -> date.role() == DocumentDate.Role.EXAMINED)
                .map(DocumentDate::date)
                .findFirst()
                .orElse(null);
        Set<String> numbers = report.identity()
                .ids()
                .stream()
                .filter(id -> id.type() == Identity.IdNumber.Type.ACCESSION)
                .map(id -> id.printed().text().strip())
                .collect(Collectors.toSet());
        String what = site.isEmpty() ? report.title() : report.title() + " " + site;
        return new SpokenOf(what.isBlank() ? report.kind().chinese() : what, what,
                day == null ? report.date() : day, day != null, report.id(), numbers,
                List.of(Known.place(report)));
    }

    static SpokenOf mention(Fact.Mention mention) {
        return new SpokenOf(mention.of(), mention.of(), mention.when(), true, null, Set.of(),
                mention.source().regions());
    }

    /// Whether a study is of this examination. A number of the examination on both settles what is not said.
    Tie tie(ImageStudy study) {
        Examined images = Examined.ofImages(study.modalities(), study.bodyParts(), study.description(),
                study.protocols());
        Examined spoken = Examined.ofWords(words);
        Tie way = spoken.way(images);
        Tie part = spoken.part(images);
        Tie when = when(study);
        if (!Examinations.agree(words, study.description())
                || Stream.of(way, part, when).anyMatch(Tie.DIFFERS::equals)) {
            return Tie.DIFFERS;
        }
        boolean what = (way == Tie.AGREES && part == Tie.AGREES) || isNumbered(study);
        return what && when == Tie.AGREES ? Tie.AGREES : Tie.OPEN;
    }

    private boolean isNumbered(ImageStudy study) {
        return numbers.stream()
                .anyMatch(number -> number.length() >= SHORTEST && study.numbers().contains(number));
    }

    /// A report is of the same day as the images or up to three days later; the day of the examination itself is
    /// the same, and a few days apart settles nothing.
    private Tie when(ImageStudy study) {
        if (day == null || study.date() == null) {
            return Tie.OPEN;
        }
        long later = ChronoUnit.DAYS.between(study.date(), day);
        if (later == 0 || (!examined && later > 0 && later <= DAYS_APART)) {
            return Tie.AGREES;
        }
        return Math.abs(later) <= DAYS_APART ? Tie.OPEN : Tie.DIFFERS;
    }

    boolean isSameDay(ImageStudy study) {
        return day != null && day.equals(study.date());
    }
}
