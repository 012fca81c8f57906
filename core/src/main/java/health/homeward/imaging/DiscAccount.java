package health.homeward.imaging;

import health.homeward.imaging.Directory.Listed;
import health.homeward.imaging.Instance.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts everything that was collected: studies, persons, and what directories and references promise.
final class DiscAccount {
    private static final int NAMED = 5;

    private final List<Directory> directories;
    private final Map<String, String> seriesOfInstance = new HashMap<>();
    private final Map<String, Set<String>> referenced = new HashMap<>();
    private final List<StudyAccount> studies = new ArrayList<>();

    DiscAccount(List<Instance> instances, List<Directory> directories) {
        this.directories = directories;
        Map<List<String>, List<Instance>> byStudy = new TreeMap<>(
                Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
        for (Instance one : instances) {
            seriesOfInstance.put(one.sopUid(), one.seriesUid());
            for (Reference reference : one.references()) {
                referenced.computeIfAbsent(reference.series(), _ -> new HashSet<>())
                        .add(reference.instance());
            }
            String apart = one.studyUid().isEmpty()
                    ? one.patientId() + java.util.Arrays.toString(one.patientId().bytes())
                            + java.util.Arrays.toString(one.name().bytes())
                    : "";
            byStudy.computeIfAbsent(List.of(one.studyUid(), apart), _ -> new ArrayList<>()).add(one);
        }
        byStudy.forEach((key, files) -> studies.add(new StudyAccount(this, key.get(0), files)));
    }

    Set<String> absentReferences(String series) {
        Set<String> absent = new HashSet<>(referenced.getOrDefault(series, Set.of()));
        absent.removeIf(seriesOfInstance::containsKey);
        return absent;
    }

    /// By directories that are of this disc: what they list under a series that was found, and found in no other.
    int absentByDirectory(String series) {
        return directories.stream().mapToInt(directory -> absent(directory, series)).max().orElse(0);
    }

    private int absent(Directory directory, String series) {
        Set<String> listed = new HashSet<>();
        boolean fits = false;
        for (Listed one : directory.listed()) {
            if (one.series().equals(series)) {
                String found = seriesOfInstance.get(one.instance());
                if (found != null && !found.equals(series)) {
                    return 0;
                }
                fits |= found != null;
                listed.add(one.instance());
            }
        }
        listed.removeIf(seriesOfInstance::containsKey);
        return fits ? listed.size() : 0;
    }

    List<StudyAccount> studies() {
        return studies;
    }

    Disc disc(List<Note> unreadable, List<Note> ignored) {
        List<Warning> warnings = new ArrayList<>();
        Set<People.Identity> identities = new LinkedHashSet<>();
        studies.forEach(study -> identities.addAll(study.identities()));
        People people = new People(identities);
        List<Person> persons = people.persons();
        if (persons.size() > 1) {
            warnings.add(Warning.of("MULTI_PATIENT",
                    "Images of " + persons.size() + " persons are there; only one of them is the patient."));
        }
        people.clashes()
                .forEach(_ -> warnings
                        .add(Warning.of("ID_CLASH", "One Patient ID is used for different persons.")));
        directories.forEach(directory -> promised(directory, warnings));
        executables(ignored, warnings);
        record Timed(Study study, String time) {}
        List<Study> sorted = studies.stream()
                .map(account -> new Timed(account.study(warnings), account.time()))
                .sorted(Comparator
                        .comparing((Timed one) -> one.study.date(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Timed::time)
                        .thenComparing(one -> one.study.uid()))
                .map(Timed::study)
                .toList();
        int dicom = studies.stream().mapToInt(study -> study.instances().size()).sum();
        return new Disc(dicom + unreadable.size() + ignored.size(), dicom, unreadable, ignored, persons,
                sorted,
                warnings);
    }

    private void promised(Directory directory, List<Warning> warnings) {
        List<Listed> absent = directory.listed()
                .stream()
                .filter(one -> !seriesOfInstance.containsKey(one.instance()))
                .toList();
        if (!absent.isEmpty()) {
            List<String> first = absent.stream()
                    .limit(NAMED)
                    .map(one -> one.file() + " (" + one.instance() + ")")
                    .toList();
            warnings.add(new Warning("DICOMDIR_SHORT",
                    "The directory lists " + directory.listed().size() + " files; "
                            + (directory.listed().size() - absent.size()) + " of them are there. Absent: "
                            + String.join(", ", first) + (absent.size() > NAMED ? " …" : ""),
                    directory.path(), null, null));
        }
    }

    private static void executables(List<Note> ignored, List<Warning> warnings) {
        long count = ignored.stream().filter(note -> note.reason().startsWith("EXECUTABLE")).count();
        if (count > 0) {
            warnings.add(Warning.of("EXECUTABLE_ON_DISC",
                    count + " programs are on the disc; none is handed on."));
        }
    }
}
