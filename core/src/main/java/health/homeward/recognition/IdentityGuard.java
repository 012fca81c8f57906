package health.homeward.recognition;

import health.homeward.document.Document;
import health.homeward.document.DocumentId;
import health.homeward.document.IdentityFinding;
import health.homeward.document.IdentityFinding.State;
import health.homeward.document.Person;
import health.homeward.recognition.Comparison.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whose papers these are: every paper is compared with what the person told and with the other papers. What is in
/// doubt stays so; nothing is given to the person because nothing speaks against it.
public final class IdentityGuard {
    private final Claims told;
    private final List<Document> documents;
    private final List<Claims> claims;
    private final List<Comparison> toTold;
    private final Groups groups;

    private IdentityGuard(Person told, List<Document> documents) {
        this.told = Claims.of(told);
        this.documents = documents;
        claims = documents.stream().map(Claims::of).toList();
        toTold = claims.stream().map(claim -> Comparison.of(this.told, claim)).toList();
        groups = new Groups(claims);
    }

    /// Judges each document.
    ///
    /// @param told may be [Person#UNKNOWN]: then the largest group of papers that agree is taken for the patient's
    public static Judgement judge(Person told, List<Document> documents) {
        return new IdentityGuard(told, documents).judge();
    }

    /// What papers of one patient agree on.
    ///
    /// @param own the patient's papers, where people decided about some of them
    public static Patient patient(List<Document> own) {
        return Agreed.of(own);
    }

    private Judgement judge() {
        List<Integer> matching = indices(Verdict.SAME);
        boolean anchored = !matching.isEmpty();
        List<Integer> candidates = anchored ? matching : nearest(indices(Verdict.UNCLEAR));
        List<List<Integer>> largest = groups.largest(candidates, this::isKnown);
        boolean tie = largest.size() > 1;
        List<Integer> own = tie || largest.isEmpty() ? List.of() : largest.getFirst();
        boolean established = !own.isEmpty() && (anchored || told.isSilent());
        List<Integer> grown = established ? groups.grown(own, notOthers(), this::isDoubtful) : own;

        Map<DocumentId, IdentityFinding> findings = new LinkedHashMap<>();
        List<Document> matched = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            IdentityFinding finding = finding(i, grown, established, tie && candidates.contains(i));
            findings.put(documents.get(i).id(), finding);
            if (finding.state() == State.MATCH) {
                matched.add(documents.get(i));
            }
        }
        return new Judgement(findings, Agreed.of(matched));
    }

    /// Whether a number or a birth date that was told is on the paper.
    private boolean isKnown(int index) {
        return toTold.get(index).verdict() == Verdict.SAME && toTold.get(index).witnesses().solid();
    }

    /// Whether what was told neither agrees nor contradicts: that an age fits other papers does not outweigh it.
    private boolean isDoubtful(int index) {
        return toTold.get(index).verdict() != Verdict.SAME && toTold.get(index).witnesses().doubtful();
    }

    private List<Integer> indices(Verdict verdict) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < toTold.size(); i++) {
            if (toTold.get(i).verdict() == verdict && !groups.contradictsItself(i)) {
                found.add(i);
            }
        }
        return found;
    }

    /// Those whose names come nearest to what was told.
    private List<Integer> nearest(List<Integer> open) {
        List<Integer> near = open.stream()
                .filter(index -> EnumSet.of(NameTie.SAME, NameTie.FITS, NameTie.NEAR)
                        .contains(toTold.get(index).name()))
                .toList();
        return near.isEmpty()
                ? open.stream().filter(index -> toTold.get(index).name() != NameTie.OTHER).toList()
                : near;
    }

    private List<Integer> notOthers() {
        List<Integer> open = new ArrayList<>(indices(Verdict.SAME));
        open.addAll(indices(Verdict.UNCLEAR));
        return open;
    }

    private IdentityFinding finding(int index, List<Integer> own, boolean established, boolean tie) {
        if (groups.contradictsItself(index)) {
            return found(index, State.UNCLEAR, List.of("Two different names are printed on it."));
        }
        Comparison comparison = toTold.get(index);
        if (comparison.verdict() == Verdict.DIFFERENT) {
            boolean numbered = groups.sharesNumber(index, own);
            return numbered
                    ? found(index, State.UNCLEAR, with(comparison,
                            "Compared with what was told; but it shares a number with papers that match."))
                    : found(index, State.CONFLICT, with(comparison, "Compared with what was told."));
        }
        if (tie) {
            return found(index, State.UNCLEAR,
                    List.of("The papers speak of more than one person, and nothing settles who the patient is."));
        }
        if (own.contains(index)) {
            return member(index, own, established);
        }
        return outsider(index, own);
    }

    private IdentityFinding member(int index, List<Integer> own, boolean established) {
        Comparison comparison = toTold.get(index);
        if (!established) {
            return found(index, State.UNCLEAR, with(comparison, "Compared with what was told."));
        }
        Comparison best = groups.best(index, own);
        boolean nameOnly = !comparison.witnesses().beyondName() && !groups.isTiedBeyondName(index, own)
                && groups.hasNamesake(own);
        if (nameOnly || (!isKnown(index) && groups.isContested(index, own))) {
            return found(index, State.UNCLEAR, with(told.isSilent() && best != null ? best : comparison,
                    "Somebody else of the same name is among the papers, and nothing says which of them this speaks of."));
        }
        if (comparison.verdict() == Verdict.SAME) {
            return found(index, State.MATCH, with(comparison, "Compared with what was told."));
        }
        return found(index, State.MATCH, best == null
                ? List.of("It is the only paper that says whose it is; nothing was told to compare it with.")
                : with(best, "Compared with other papers of the patient."));
    }

    private IdentityFinding outsider(int index, List<Integer> own) {
        Comparison worst = groups.worst(index, own);
        if (worst != null && groups.isOther(index, own)) {
            return found(index, State.CONFLICT, with(worst, "Compared with the papers of the patient."));
        }
        Comparison said = worst != null && (told.isSilent() || worst.rivals()) ? worst : toTold.get(index);
        return found(index, State.UNCLEAR, claims.get(index).isSilent()
                ? List.of("Nothing on it says whose it is.")
                : with(said, "This does not settle whose it is."));
    }

    private static List<String> with(Comparison comparison, String last) {
        List<String> because = new ArrayList<>(comparison.because());
        because.add(last);
        return because;
    }

    private IdentityFinding found(int index, State state, List<String> because) {
        return new IdentityFinding(documents.get(index).id(), state, because, claims.get(index).regions());
    }
}
