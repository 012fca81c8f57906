package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.Fact;
import health.homeward.document.Printed;
import health.homeward.lab.LabReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One test over time: figures of the same analyte and code in the same unit, specimen and method. What is like it and
/// is not joined is said.
///
/// @param points the earliest first, at two samplings at least
/// @param notes what was left out, and why
record LabTrend(List<Fact.LabResult> points, List<String> notes) {

    static List<LabTrend> of(View view) {
        Map<Assay, List<Fact.LabResult>> tests = new LinkedHashMap<>();
        for (Fact.LabResult lab : view.laboratory()) {
            tests.computeIfAbsent(Assay.of(view, lab), _ -> new ArrayList<>()).add(lab);
        }
        List<LabTrend> trends = new ArrayList<>();
        tests.forEach((test, results) -> {
            List<Fact.LabResult> points = results.stream()
                    .filter(lab -> test.settled() && drawn(view, lab))
                    .sorted(Comparator.comparing(lab -> Sampling.of(view, lab)))
                    .toList();
            if (points.stream().map(lab -> Sampling.of(view, lab)).distinct().count() > 1) {
                trends.add(new LabTrend(points, notes(view, test, tests, points)));
            }
        });
        return trends;
    }

    /// A figure of a known day on a paper that says nothing against the patient; one with a comparator stands for many.
    private static boolean drawn(View view, Fact.LabResult lab) {
        LabReading reading = view.reading(lab);
        return view.against(lab).isEmpty() && reading.value() != null && reading.comparator() == null
                && Sampling.of(view, lab).day() != null;
    }

    private static List<String> notes(View view, Assay test, Map<Assay, List<Fact.LabResult>> tests,
            List<Fact.LabResult> points) {
        List<Fact.LabResult> same = tests.getOrDefault(test, List.of());
        long anothers = same.stream().filter(lab -> !view.against(lab).isEmpty()).count();
        long undrawn = same.stream().filter(lab -> !points.contains(lab)).count() - anothers;
        long unsure = view.laboratory()
                .stream()
                .filter(lab -> !view.sure(lab) && test.what().equals(view.reading(lab).english()))
                .count();
        Stream<String> left = Stream.of(
                said(anothers, "on a paper of another name, in the tables above, not drawn"),
                said(undrawn, "without a day or with a sign such as <, in the tables above, not drawn"),
                said(unsure, "not certain, in the tables above, not drawn"));
        Stream<String> apart = tests.entrySet()
                .stream()
                .filter(entry -> entry.getKey().near(test))
                .map(entry -> said(entry.getValue().size(),
                        "in another " + difference(test, entry.getKey()) + ", not joined"));
        long hospitals = points.stream().map(lab -> hospital(view, lab)).distinct().count();
        Stream<String> places = Stream.of(hospitals > 1
                ? "From " + hospitals
                        + " hospitals, whose methods may differ; the line is broken between them"
                : "");
        return Stream.of(left, apart, places).flatMap(note -> note).filter(note -> !note.isEmpty()).toList();
    }

    private static String said(long number, String what) {
        return number == 0 ? "" : Absence.count(number, "result") + " " + what;
    }

    private static String difference(Assay one, Assay other) {
        return Stream
                .of(one.unit().equals(other.unit()) ? "" : "unit (" + other.unit() + ")",
                        one.specimen().equals(other.specimen()) ? "" : "specimen (" + other.specimen() + ")",
                        one.method().equals(other.method()) ? "" : "method (" + other.method() + ")")
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + ", " + second)
                .orElse("code");
    }

    /// As printed; empty when it is not.
    static String hospital(View view, Fact.LabResult lab) {
        return view.paper(lab).map(Document::hospital).map(Printed::text).orElse("");
    }
}
