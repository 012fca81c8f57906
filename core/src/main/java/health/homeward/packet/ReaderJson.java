package health.homeward.packet;

import health.homeward.document.Document;
import health.homeward.document.Fact;
import health.homeward.document.FileAccount;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Page;
import health.homeward.document.PageQuality;
import health.homeward.document.Person;
import health.homeward.document.Region;
import health.homeward.document.Standing;
import health.homeward.readiness.RequirementResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The view as plain maps, in the words that the reader's script knows.
final class ReaderJson {
    private final View view;

    ReaderJson(View view) {
        this.view = view;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, @Nullable Object> meta() {
        PackageInput input = view.input();
        Person person = input.person();
        CaseSummary summary = input.summary();
        return map("packageId", input.packageId(), "version", input.version(), "sealed",
                input.sealed().toString(),
                "contentId", view.contentId(), "ready", input.ready(), "draftReasons", input.draftReasons(),
                "name", name(person), "chineseName", person.chineseName(), "birthDate",
                text(person.birthDate()),
                "sex", person.sex() == null ? null : person.sex().code(), "ids",
                String.join(", ", person.ids()),
                "opinion", input.opinion(), "hospital", summary.hospital(), "admitted",
                text(summary.admitted()),
                "discharged", text(summary.discharged()), "situation", summary.situation(), "home",
                summary.home());
    }

    static @Nullable String name(Person person) {
        return person.passportName() != null
                ? person.passportName()
                : person.name() != null ? person.name() : person.chineseName();
    }

    List<Map<String, @Nullable Object>> pages(List<Boolean> pictures) {
        List<Map<String, @Nullable Object>> pages = new ArrayList<>();
        for (Page page : view.pages()) {
            int number = pages.size() + 1;
            boolean good = page.quality().verdict() == PageQuality.Verdict.GOOD;
            pages.add(map("number", number, "width", page.width(), "height", page.height(), "image",
                    pictures.get(number - 1) ? image(number) : null, "source", page.ref().source().hex(),
                    "sourcePage",
                    page.ref().page(), "say", good ? null : page.quality().say()));
        }
        return pages;
    }

    static String image(int number) {
        return String.format(Locale.ROOT, "reader/pages/p%04d.jpg", number);
    }

    List<Map<String, @Nullable Object>> documents() {
        return view.documents().stream().map(this::document).toList();
    }

    private Map<String, @Nullable Object> document(Document document) {
        IdentityFinding finding = view.input().identities().get(document.id());
        return map("id", document.id().value(), "kind", document.kind().code(), "kindEnglish",
                document.kind().english(), "title", document.title(), "hospital",
                document.hospital() == null ? null : document.hospital().text(), "date",
                text(document.date()),
                "identity", finding == null ? "UNCLEAR" : finding.state().name(), "notes", document.notes(),
                "pages",
                document.parts()
                        .stream()
                        .map(part -> view.numbers().get(part.page()))
                        .filter(Objects::nonNull)
                        .map(number -> number - 1)
                        .distinct()
                        .toList());
    }

    List<Map<String, @Nullable Object>> facts() {
        return view.facts().stream().map(this::fact).toList();
    }

    private Map<String, @Nullable Object> fact(Fact fact) {
        var source = fact.source();
        Map<String, @Nullable Object> map = map("id", source.id().value(), "type", Words.type(fact),
                "document",
                source.document().value(), "zh", source.zh(), "en", view.input().english().apply(fact),
                "note",
                Words.note(fact), "asserted", source.asserted(), "standing", standing(source.standing()),
                "regions",
                source.regions().stream().map(this::region).toList());
        if (fact instanceof Fact.Medication medicine) {
            map.put("list", code(medicine.list()));
        }
        if (fact instanceof Fact.LabResult lab) {
            map.put("lab",
                    map("name", lab.name(), "abbreviation", lab.abbreviation(), "result", lab.result(),
                            "value",
                            lab.value(), "unit", lab.unit(), "range", lab.range(), "flag",
                            lab.flag() == null ? null : lab.flag().name(), "printedFlag", lab.printedFlag()));
        }
        return map;
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case Standing.Read _ -> "read";
            case Standing.Confirmed _ -> "confirmed";
            case Standing.Corrected _ -> "corrected";
        };
    }

    private Map<String, @Nullable Object> region(Region region) {
        var box = region.box();
        return map("page", Objects.requireNonNull(view.numbers().get(region.page())) - 1, "box",
                List.of(box.x(), box.y(), box.width(), box.height()));
    }

    List<Map<String, @Nullable Object>> readiness() {
        return view.input().readiness().stream().map(ReaderJson::requirement).toList();
    }

    private static Map<String, @Nullable Object> requirement(RequirementResult result) {
        return map("id", result.id(), "requirement", result.requirement(), "requirementZh",
                result.requirementZh(),
                "state", result.state().name(), "severity", result.severity().name(), "because",
                result.because(),
                "settled", result.settled(), "saidNotToExist",
                result.state() == RequirementResult.State.NOT_APPLICABLE
                        && result.because().startsWith("Said not to exist"));
    }

    /// Files set aside, then papers withheld, those by number only.
    List<Map<String, @Nullable Object>> setAside() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (FileAccount account : view.input().accounts()) {
            if (account.state() == FileAccount.State.SET_ASIDE) {
                rows.add(map("path", account.path(), "reason", account.reason()));
            }
        }
        for (int i = 1; i <= view.conflicts().size(); i++) {
            rows.add(map("path", null, "reason", "Withheld document " + i
                    + ": it does not belong to this patient. Not enclosed."));
        }
        return rows;
    }
}
