package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.Fact;
import health.homeward.document.IdentityFinding;
import health.homeward.document.Printed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stay that the case is about: as told, else as the latest paper of the patient says that tells when it ended.
/// Papers that contradict each other about a date leave it unknown.
///
/// @param hospital as told or printed
public record CaseStay(
        @Nullable String hospital,
        @Nullable LocalDate admitted,
        @Nullable LocalDate discharged) {
    static CaseStay of(CaseSheet sheet, List<Document> documents, Map<DocumentId, IdentityFinding> identities,
            List<Fact> facts) {
        List<Document> own = Ownership.own(documents, identities);
        CaseStay read = read(own, facts);
        CaseSheet.StayTold told = Optional.ofNullable(sheet.stays())
                .filter(stays -> !stays.isEmpty())
                .map(List::getLast)
                .orElse(new CaseSheet.StayTold(null, null, null));
        return new CaseStay(told.hospital() == null ? read.hospital : told.hospital(),
                told.admitted() == null ? read.admitted : told.admitted(),
                told.discharged() == null ? read.discharged : told.discharged());
    }

    private static CaseStay read(List<Document> own, List<Fact> facts) {
        Map<DocumentId, Document> byId = own.stream()
                .collect(Collectors.toMap(Document::id, document -> document));
        List<Fact.Stay> stays = facts.stream()
                .filter(Fact.Stay.class::isInstance)
                .map(Fact.Stay.class::cast)
                .filter(stay -> stay.source().asserted() && byId.containsKey(stay.source().document()))
                .toList();
        Fact.Stay last = stays.stream()
                .filter(stay -> stay.event() == Fact.Stay.Event.DISCHARGED)
                .max(Comparator.comparing(Fact.Stay::date))
                .or(() -> stays.stream().max(Comparator.comparing(Fact.Stay::date)))
                .orElse(null);
        if (last == null) {
            return new CaseStay(hospital(own), null, null);
        }
        List<Fact.Stay> same = stays.stream()
                .filter(stay -> stay.source().document().equals(last.source().document()))
                .toList();
        Document paper = byId.get(last.source().document());
        Printed hospital = paper == null ? null : paper.hospital();
        return new CaseStay(hospital == null ? hospital(own) : hospital.text(),
                only(same, Fact.Stay.Event.ADMITTED), only(same, Fact.Stay.Event.DISCHARGED));
    }

    private static @Nullable LocalDate only(List<Fact.Stay> stays, Fact.Stay.Event event) {
        Set<LocalDate> dates = stays.stream()
                .filter(stay -> stay.event() == event)
                .map(Fact.Stay::date)
                .collect(Collectors.toSet());
        return dates.size() == 1 ? dates.iterator().next() : null;
    }

    /// The one that all papers name, null when they name several.
    private static @Nullable String hospital(List<Document> own) {
        Set<String> names = own.stream()
                .map(Document::hospital)
                .filter(hospital -> hospital != null)
                .map(Printed::text)
                .collect(Collectors.toSet());
        return names.size() == 1 ? names.iterator().next() : null;
    }
}
