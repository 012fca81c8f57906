package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// One thing that papers print of whose they are, with the places that print it.
///
/// @param what for example `Name`
/// @param places one for each paper
record PrintedIdentity(String what, String text, List<Region> places) {
    PrintedIdentity {
        places = List.copyOf(places);
    }

    /// What the papers that match the person by themselves print, most often printed first; a doubtful reading is left out.
    static List<PrintedIdentity> of(View view) {
        Map<List<String>, List<Region>> found = new LinkedHashMap<>();
        for (Document document : view.documents()) {
            if (view.owner(document) == IdentityFinding.State.MATCH && view.takenIn(document.id()) == null) {
                said(document.identity())
                        .filter(said -> said.printed.doubts().isEmpty())
                        .filter(said -> view.numbers().containsKey(said.printed.region().page()))
                        .forEach(said -> found
                                .computeIfAbsent(List.of(said.what, said.printed.text()),
                                        _ -> new ArrayList<>())
                                .add(said.printed.region()));
            }
        }
        return found.entrySet()
                .stream()
                .map(entry -> new PrintedIdentity(entry.getKey().getFirst(), entry.getKey().getLast(),
                        entry.getValue()))
                .sorted((a, b) -> Integer.compare(b.places.size(), a.places.size()))
                .toList();
    }

    private record Said(String what, Printed printed) {}

    private static Stream<Said> said(Identity identity) {
        return Stream.of(identity.names().stream().map(name -> new Said("Name", name)),
                Stream.ofNullable(identity.sexPrinted()).map(sex -> new Said("Sex", sex)),
                Stream.ofNullable(identity.birthDatePrinted()).map(date -> new Said("Birth date", date)),
                Stream.ofNullable(identity.age()).map(age -> new Said("Age", age)),
                identity.ids().stream().filter(id -> isPersons(id.type())).map(PrintedIdentity::number))
                .flatMap(all -> all);
    }

    private static Said number(Identity.IdNumber id) {
        String type = id.type().name().toLowerCase(Locale.ROOT);
        return new Said(type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1) + " number",
                id.printed());
    }

    private static boolean isPersons(Identity.IdNumber.Type type) {
        return switch (type) {
            case CITIZEN, PASSPORT, INSURANCE, RECORD, INPATIENT, OUTPATIENT, CARD -> true;
            case BED, SPECIMEN, ACCESSION, PATHOLOGY, OTHER -> false;
        };
    }
}
