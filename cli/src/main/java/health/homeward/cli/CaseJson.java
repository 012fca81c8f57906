package health.homeward.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.homeward.casefile.CaseFile;
import health.homeward.casefile.CaseSheet;
import health.homeward.casefile.CaseState;
import health.homeward.casefile.Gate;
import health.homeward.document.Document;
import health.homeward.document.DocumentPart;
import health.homeward.document.Identity;
import health.homeward.document.IdentityFinding;
import health.homeward.document.PageRef;
import health.homeward.document.Person;
import health.homeward.document.Printed;
import health.homeward.document.Region;
import health.homeward.document.Sha256;
import health.homeward.document.SourceFile;
import health.homeward.lab.Subject;
import health.homeward.readiness.RequirementResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The object of `check --json` and `pack --json`.
final class CaseJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CaseState state;
    private final Map<Sha256, SourceFile> sources;

    private CaseJson(CaseState state) {
        this.state = state;
        this.sources = state.sources()
                .stream()
                .collect(Collectors.toMap(SourceFile::sha256, Function.identity()));
    }

    static String of(CaseFile file, CaseState state, PackageState made) {
        return write(new CaseJson(state).all(file, made));
    }

    /// The object of a run that stopped at the gate: nothing was looked at.
    static String of(Gate gate, PackageState none) {
        return write(map("urgent", urgent(gate), "package", made(none)));
    }

    private static String write(Map<String, @Nullable Object> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts can always be written", e);
        }
    }

    static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private Map<String, @Nullable Object> all(CaseFile file, PackageState made) {
        FactJson facts = new FactJson(this::region,
                lab -> Subject.of(lab, state.person(), state.documents()));
        long lines = state.pages().stream().mapToLong(page -> page.lines().size()).sum();
        return map("case", theCase(), "told", told(file), "urgent", urgent(file.gate()), "files", files(),
                "documents",
                state.documents().stream().map(this::document).toList(), "facts",
                state.facts().stream().map(facts::of).toList(), "readiness",
                state.readiness().stream().map(this::requirement).toList(), "requests", List.of(), "studies",
                StudyJson.studies(state), "imaging", StudyJson.discs(state), "translation",
                map("segments", lines, "translated", 0, "untranslated", lines, "blocked", 0), "decisions",
                map("made", state.decisions().size(), "lost", state.lost().size()), "package", made(made));
    }

    /// Where the person tells about the case, and what of it is not read.
    private static Map<String, @Nullable Object> told(CaseFile file) {
        Path ignored = file.ignoredSheet();
        return map("file", file.sheetFile().toString(), "notRead",
                ignored == null ? null : ignored.toString(),
                "urgent", GateWords.of(file.gate()));
    }

    private static String urgent(Gate gate) {
        return switch (gate) {
            case Gate.Unanswered _ -> "UNANSWERED";
            case Gate.Urgent _ -> "URGENT";
            case Gate.NotUrgent _ -> "NOT_URGENT";
        };
    }

    private static Map<String, @Nullable Object> made(PackageState made) {
        return map("state", made.state(), "path", made.path() == null ? null : made.path().toString(), "why",
                made.why());
    }

    private Map<String, @Nullable Object> theCase() {
        CaseSheet sheet = state.sheet();
        Person told = sheet.toPerson();
        var read = state.patient();
        var sex = told.sex() == null ? read.sex() : told.sex();
        var birthDate = told.birthDate() == null ? read.birthDate() : told.birthDate();
        Map<String, @Nullable Object> patient = map("name", name(told), "pinyin", read.pinyin(), "sex",
                sex == null ? null : sex.code(), "birthDate", birthDate == null ? null : birthDate.toString(),
                "ids", told.ids().isEmpty() ? read.ids() : told.ids());
        var stay = state.stay();
        return map("patient", patient, "hospital", stay.hospital(), "admitted",
                stay.admitted() == null ? null : stay.admitted().toString(), "discharged",
                stay.discharged() == null ? null : stay.discharged().toString(), "opinion",
                state.opinion() == null ? null : state.opinion().code(), "situation", sheet.situation(),
                "home", sheet.home());
    }

    private @Nullable String name(Person told) {
        if (told.chineseName() != null) {
            return told.chineseName();
        }
        return state.patient().name() != null ? state.patient().name() : told.name();
    }

    private List<Map<String, @Nullable Object>> files() {
        return state.accounts()
                .stream()
                .map(account -> map("path", account.path(), "sha256",
                        account.sha256() == null ? null : account.sha256().hex(), "state",
                        account.state().name(), "reason", account.reason()))
                .toList();
    }

    private Map<String, @Nullable Object> document(Document document) {
        IdentityFinding finding = state.identities().get(document.id());
        return map("id", document.id().value(), "kind", document.kind().code(), "title", document.title(),
                "hospital", text(document.hospital()), "department", text(document.department()), "date",
                document.date() == null ? null : document.date().toString(), "pages",
                document.parts().stream().map(DocumentPart::page).map(this::page).toList(), "identity",
                identity(document.identity()), "identityState", state.identity(document.id()).name(),
                "identityBecause", finding == null ? List.of() : finding.because(), "confidence",
                document.confidence(), "notes", document.notes());
    }

    private static Map<String, @Nullable Object> identity(Identity identity) {
        return map("name", identity.names().isEmpty() ? null : identity.names().getFirst().text(), "sex",
                identity.sex() == null ? null : identity.sex().code(), "age", text(identity.age()),
                "birthDate", identity.birthDate() == null ? null : identity.birthDate().toString(), "ids",
                identity.ids().stream().map(id -> id.printed().text()).toList());
    }

    private static @Nullable String text(@Nullable Printed printed) {
        return printed == null ? null : printed.text();
    }

    private Map<String, @Nullable Object> requirement(RequirementResult result) {
        return map("id", result.id(), "requirement", result.requirement(), "state", result.state().name(),
                "severity", result.severity().name(), "because", result.because(), "evidence",
                result.evidence().stream().map(this::region).toList(), "remedy", result.remedy());
    }

    private Map<String, @Nullable Object> page(PageRef page) {
        SourceFile source = sources.get(page.source());
        return map("file", source == null ? page.source().hex() : source.name(), "page", page.page());
    }

    private Map<String, @Nullable Object> region(Region region) {
        Map<String, @Nullable Object> place = page(region.page());
        var box = region.box();
        place.put("box",
                List.of(rounded(box.x()), rounded(box.y()), rounded(box.width()), rounded(box.height())));
        return place;
    }

    private static double rounded(double fraction) {
        return Math.round(fraction * 100_000) / 100_000.0;
    }
}
