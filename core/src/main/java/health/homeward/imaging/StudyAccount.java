package health.homeward.imaging;

import health.homeward.imaging.Study.Confidence;
import health.homeward.imaging.internal.CharacterSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Counts one study: its series, its texts, whose it is.
final class StudyAccount {
    private static final Comparator<Instance> INTACT_FIRST = Comparator.comparing(Instance::truncated)
            .thenComparing(Comparator.comparingLong(Instance::pixelBytes).reversed())
            .thenComparing(Instance::path);

    private final DiscAccount disc;
    private final String uid;
    private final List<Instance> instances;
    private final Texts texts;
    private final Map<String, List<Instance>> bySeries = new TreeMap<>();
    private final List<SeriesAccount> series = new ArrayList<>();
    private final Set<String> conflicts = new TreeSet<>();

    StudyAccount(DiscAccount disc, String uid, List<Instance> instances) {
        this.disc = disc;
        this.uid = uid;
        this.instances = instances;
        this.texts = new Texts(instances);
        instances.forEach(one -> bySeries.computeIfAbsent(one.seriesUid(), _ -> new ArrayList<>()).add(one));
        Set<Instance> kept = kept();
        bySeries.forEach((series1, all) -> series.add(
                new SeriesAccount(this, series1, all.stream().filter(kept::contains).toList(), all)));
    }

    /// One file for each instance: the most intact.
    private Set<Instance> kept() {
        Map<String, Instance> kept = new LinkedHashMap<>();
        instances.stream().sorted(INTACT_FIRST).forEach(one -> {
            Instance first = kept.putIfAbsent(one.identity(), one);
            if (first != null && !first.sha256().equals(one.sha256())) {
                conflicts.add(one.path());
            }
        });
        Set<Instance> files = Collections.newSetFromMap(new IdentityHashMap<>());
        files.addAll(kept.values());
        return files;
    }

    DiscAccount disc() {
        return disc;
    }

    String uid() {
        return uid;
    }

    Texts texts() {
        return texts;
    }

    List<SeriesAccount> series() {
        return series;
    }

    /// All files of a series.
    List<Instance> all(String series) {
        return bySeries.getOrDefault(series, List.of());
    }

    Set<Integer> numbersElsewhere(SeriesAccount except) {
        Set<Integer> numbers = new HashSet<>();
        series.stream()
                .filter(one -> one != except && one.modality().equals(except.modality()))
                .forEach(one -> numbers.addAll(one.numbers()));
        return numbers;
    }

    Set<People.Identity> identities() {
        Set<People.Identity> identities = new LinkedHashSet<>();
        for (Instance one : instances) {
            String sex = List.of("M", "F", "O").contains(one.sex()) ? one.sex() : null;
            identities.add(new People.Identity(uid, texts.name(one), texts.text(one, one.patientId()),
                    Dates.iso(one.birthDate()), sex));
        }
        return identities;
    }

    Study study(List<Warning> warnings) {
        List<String> names = ranked(texts::name);
        Instance named = instances.stream()
                .filter(one -> !names.isEmpty() && texts.name(one).equals(names.getFirst()))
                .findFirst()
                .orElseGet(instances::getFirst);
        boolean decoded = instances.stream()
                .filter(one -> !texts.name(one).isEmpty())
                .allMatch(texts::isSure);
        boolean sure = names.size() < 2 && decoded;
        if (!sure) {
            warn(warnings, "CHARSET_LOW", "The patient's name is not certain: compare it with the papers.");
        }
        new StudyWarnings(this).add(warnings, names, conflicts);
        List<Series> counted = series.stream()
                .map(one -> one.series(warnings))
                .sorted(Comparator.comparing(Series::number, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Series::uid))
                .toList();
        return new Study(uid, date(), value(one -> texts.text(one, one.studyDescription())),
                value(one -> texts.text(one, one.institution())),
                sorted(ranked(Instance::modality)),
                names.isEmpty() ? "" : names.getFirst(),
                sure ? Confidence.HIGH : Confidence.LOW, charset(), declared(), counted,
                sure ? List.of() : candidates(names, named), new People(identities()).persons(),
                ranked(Instance::age).stream().findFirst().orElse(null),
                sorted(ranked(Instance::bodyPart)), numbers(), protocols(), decoded);
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>(ranked(one -> texts.text(one, one.accession())));
        numbers.addAll(ranked(one -> texts.text(one, one.studyId())));
        return sorted(numbers);
    }

    private List<String> protocols() {
        return sorted(series.stream()
                .filter(one -> one.kind() == SeriesKind.IMAGES)
                .flatMap(SeriesAccount::words)
                .filter(words -> !words.isEmpty())
                .toList());
    }

    private static List<String> sorted(List<String> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    private List<String> candidates(List<String> names, Instance named) {
        Set<String> candidates = new LinkedHashSet<>(names);
        CharacterSet set = texts.of(named);
        set.second()
                .ifPresent(second -> candidates
                        .add(PersonName.tidy(second.decode(named.name().bytes()).text())));
        return candidates.stream().limit(2).toList();
    }

    private @Nullable String date() {
        return instances.stream()
                .map(one -> Dates.iso(one.studyDate()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    String time() {
        return value(Instance::studyTime);
    }

    private String charset() {
        List<Instance> special = instances.stream().filter(one -> !one.texts().isEmpty()).toList();
        return special.isEmpty()
                ? "US-ASCII"
                : ranked(special, one -> texts.of(one).decoder().name()).getFirst();
    }

    private @Nullable String declared() {
        return ranked(one -> String.join("\\", one.charset())).stream().findFirst().orElse(null);
    }

    /// The most frequent value that is not empty.
    String value(Function<Instance, String> value) {
        return ranked(value).stream().findFirst().orElse("");
    }

    List<String> ranked(Function<Instance, String> value) {
        return ranked(instances, value);
    }

    private static List<String> ranked(List<Instance> instances, Function<Instance, String> value) {
        Map<String, Integer> counts = new HashMap<>();
        instances.forEach(one -> counts.merge(value.apply(one), 1, Integer::sum));
        counts.remove("");
        return counts.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Instance> instances() {
        return instances;
    }

    private void warn(List<Warning> warnings, String code, String message) {
        warnings.add(new Warning(code, message, null, uid, null));
    }
}
