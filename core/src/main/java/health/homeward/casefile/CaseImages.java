package health.homeward.casefile;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.IdentityFinding;
import health.homeward.document.ImageSeries;
import health.homeward.document.ImageStudy;
import health.homeward.document.Person;
import health.homeward.imaging.Disc;
import health.homeward.imaging.Series;
import health.homeward.imaging.Study;
import health.homeward.recognition.IdentityGuard;
import health.homeward.recognition.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The images of a case and whose they are. The papers are judged without them: a disc never decides who the patient
/// is where a paper can.
///
/// @param disc as images account for all files
/// @param papers what each study says of whose it is, in the form of a paper
/// @param studies in the order of the disc
public record CaseImages(Disc disc, List<Document> papers, List<ImageStudy> studies) {
    public CaseImages {
        papers = List.copyOf(papers);
        studies = List.copyOf(studies);
    }

    /// @param told by the person; else `read`, what the papers of the patient agree on
    /// @param documents the papers of the case
    static CaseImages of(Disc disc, Person told, Person read, List<Document> documents,
            List<Decision> decisions) {
        Person known = told.equals(Person.UNKNOWN) ? read : told;
        List<List<Document>> claims = disc.studies().stream().map(StudyPaper::of).toList();
        List<Document> papers = claims.stream().map(List::getFirst).toList();
        Map<DocumentId, IdentityFinding> findings = new HashMap<>();
        for (List<Document> persons : claims) {
            List<Document> others = known.equals(Person.UNKNOWN) ? others(claims, persons) : List.of();
            findings.put(persons.getFirst().id(), finding(known, persons, documents, others));
        }
        Map<DocumentId, IdentityFinding> owners = PaperDecisions.belongings(findings, papers, decisions,
                PaperDecisions.names(told, read));
        List<ImageStudy> studies = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            studies.add(study(disc, disc.studies().get(i),
                    Objects.requireNonNull(owners.get(papers.get(i).id()))));
        }
        return new CaseImages(disc, papers, studies);
    }

    /// With nothing else known, the studies are each other's only witnesses.
    private static List<Document> others(List<List<Document>> claims, List<Document> persons) {
        return claims.stream().filter(other -> !other.equals(persons)).flatMap(List::stream).toList();
    }

    /// The worst that is said of any person in it: images of two persons are not handed on as one's.
    private static IdentityFinding finding(Person known, List<Document> persons, List<Document> documents,
            List<Document> others) {
        IdentityFinding worst = persons.stream()
                .map(person -> alone(known, person, documents, others))
                .max(Comparator.comparing(IdentityFinding::state))
                .orElseThrow();
        Set<String> because = new LinkedHashSet<>(worst.because());
        if (persons.size() > 1) {
            because.add("Its files do not all name the same person.");
        }
        return new IdentityFinding(worst.document(), worst.state(), List.copyOf(because), List.of());
    }

    private static IdentityFinding alone(Person known, Document study, List<Document> documents,
            List<Document> others) {
        Judgement judgement = IdentityGuard.judge(known,
                Stream.of(documents, others, List.of(study)).flatMap(List::stream).toList());
        return Objects.requireNonNull(judgement.findings().get(study.id()));
    }

    private static ImageStudy study(Disc disc, Study study, IdentityFinding owner) {
        StudyLacks lacks = new StudyLacks(disc, study);
        return new ImageStudy(owner.document(), study.uid(), StudyPaper.date(study), study.modalities(),
                study.description(), study.bodyParts(), study.protocols(), study.numbers(),
                study.institution(), study.patientName(), owner,
                study.series().stream().map(CaseImages::series).toList(), lacks.sentences(), lacks.none());
    }

    private static ImageSeries series(Series series) {
        return new ImageSeries(series.uid(), series.number(), series.modality(), series.description(),
                series.missing(), series.gap(), series.truncated(), series.files(), series.copies());
    }

    /// Papers and studies alike: all that can be said to be the patient's or not.
    Stream<Document> with(List<Document> documents) {
        return Stream.concat(documents.stream(), papers.stream());
    }
}
