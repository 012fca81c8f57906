package health.homeward.extraction;

import health.homeward.document.Document;
import health.homeward.document.DocumentDate;
import health.homeward.document.DocumentKind;
import health.homeward.document.Fact;
import health.homeward.document.Fact.Mention.Family;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the document that records what another one mentions: same family, compatible modality and site, a date within
/// three days. It answers only where exactly one document can be meant.
public final class MentionMatching {
    private static final int DAYS = 3;
    private static final Pattern MODALITY = Pattern
            .compile("PET|CT|MR|磁共振|DR|X线|钼靶|造影|胃镜|肠镜|支气管镜|心电图|肺功能|脑电图|肌电图");
    private static final Pattern SITE = Pattern.compile("颅|脑|胸|腹|盆|颈|腰|心|乳腺|甲状腺|肝|肾");

    private MentionMatching() {}

    /// The same facts in the same order, mentions with the id of the document that answers them.
    public static List<Fact> match(List<Fact> facts, List<Document> documents) {
        return facts.stream()
                .map(fact -> fact instanceof Fact.Mention mention ? answered(mention, documents) : fact)
                .toList();
    }

    private static Fact answered(Fact.Mention mention, List<Document> documents) {
        List<Document> fitting = documents.stream()
                .filter(document -> !document.id().equals(mention.source().document()))
                .filter(document -> fits(mention, document))
                .toList();
        return fitting.size() != 1
                ? mention
                : new Fact.Mention(mention.source(), mention.family(), mention.of(), mention.status(),
                        mention.when(),
                        fitting.getFirst().id().value());
    }

    private static boolean fits(Fact.Mention mention, Document document) {
        return family(document.kind()) == mention.family() && near(mention.when(), document)
                && compatible(Folded.of(mention.of()), Folded.of(document.title()));
    }

    private static boolean near(@Nullable LocalDate when, Document document) {
        Stream<LocalDate> dates = Stream.concat(Stream.ofNullable(document.date()),
                document.dates().stream().map(DocumentDate::date));
        return when != null && dates.anyMatch(date -> Math.abs(ChronoUnit.DAYS.between(date, when)) <= DAYS);
    }

    private static boolean compatible(String mention, String title) {
        boolean contrast = mention.contains("增强") == title.contains("增强")
                || (!title.contains("增强") && !title.contains("平扫"));
        return contrast && agree(MODALITY, mention, title) && agree(SITE, mention, title);
    }

    private static boolean agree(Pattern pattern, String mention, String title) {
        Matcher one = pattern.matcher(mention);
        Matcher other = pattern.matcher(title);
        if (!one.find() || !other.find()) {
            return true;
        }
        return title.contains(one.group()) || mention.contains(other.group());
    }

    static @Nullable Family family(DocumentKind kind) {
        return switch (kind) {
            case LAB_REPORT -> Family.LABORATORY;
            case IMAGING_REPORT -> Family.IMAGING;
            case ULTRASOUND_REPORT -> Family.ULTRASOUND;
            case ENDOSCOPY_REPORT -> Family.ENDOSCOPY;
            case PATHOLOGY_REPORT, GENETIC_REPORT -> Family.PATHOLOGY;
            case PHYSIOLOGICAL_TEST_REPORT -> Family.PHYSIOLOGICAL;
            case OPERATIVE_NOTE -> Family.OPERATION;
            case CONSULTATION_NOTE -> Family.CONSULTATION;
            default -> null;
        };
    }
}
