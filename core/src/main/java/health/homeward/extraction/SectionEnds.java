package health.homeward.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ends a list of diagnoses, operations, allergies or relatives where something else begins without a heading that is known: a row
/// with a label of its own, an entry with day and hour, the head of a table.
final class SectionEnds {
    private static final Set<String> DIAGNOSES = Set.of("diagnosis", "clinical-diagnosis",
            "preliminary-diagnosis", "later-diagnosis", "outpatient-diagnosis", "admission-diagnosis",
            "discharge-diagnosis", "death-diagnosis", "tcm-diagnosis", "preoperative-diagnosis",
            "intraoperative-diagnosis", "postoperative-diagnosis", "problem-list");
    private static final Pattern LABEL = Pattern
            .compile("(?m)(?:^|\\t|[ ]{2,})[ ]*([\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9/+\\-]{1,11})"
                    + "(?:\\([^()\\n]{1,24}\\))?[ ]*:(?!:)");
    private static final Pattern ENTRY = Pattern
            .compile(
                    "(?m)^[ ]*(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?[ ,]*\\d{1,2}[:时]\\d{0,2}");
    private static final Pattern ROW = Pattern.compile("(?m)^.+$");
    private static final int COLUMNS = 4;
    /// What a table of diagnoses or operations calls its columns.
    private static final Pattern OWN_COLUMN = Pattern
            .compile("诊断|编码|代码|病情|手术|操作|名称|ICD|切口|级别|[A-TV-Z]\\d{2}");
    private static final Pattern IN_DIAGNOSES = Cues.of("label-in-diagnoses");
    private static final Pattern IN_OPERATIONS = Cues.of("label-in-operations");
    private static final Pattern IN_ALLERGIES = Cues.of("label-in-allergies");
    private static final Pattern IN_FAMILY = Cues.of("label-in-family");

    private SectionEnds() {}

    /// The sections with those parted that run on; what stands behind the end is of no known heading.
    static List<Section> cut(List<Section> sections, String text) {
        List<Section> parted = new ArrayList<>();
        for (Section section : sections) {
            int end = end(section, text);
            parted.add(section.upTo(end));
            if (end < section.end()) {
                parted.add(new Section("labelled", "", "labelled", end, end, section.end()));
            }
        }
        return List.copyOf(parted);
    }

    private static int end(Section section, String text) {
        Pattern within = within(section.id());
        if (within == null) {
            return section.end();
        }
        String own = text.substring(section.begin(), section.end());
        int end = own.length();
        Matcher label = LABEL.matcher(own);
        while (label.find()) {
            if (label.start() > 0 && isOther(within, label.group(1))) {
                end = label.start();
                break;
            }
        }
        Matcher entry = ENTRY.matcher(own);
        if (entry.find()) {
            end = Math.min(end, entry.start());
        }
        return section.begin() + Math.min(end, head(own));
    }

    /// The labels with which a list goes on; null for a section that is no such list.
    private static @Nullable Pattern within(String id) {
        return switch (id) {
            case "family-history" -> IN_FAMILY;
            case "allergies" -> IN_ALLERGIES;
            case "procedure-name", "procedures", "planned-procedure" -> IN_OPERATIONS;
            default -> DIAGNOSES.contains(id) ? IN_DIAGNOSES : null;
        };
    }

    /// Whether a label names nothing that belongs to such a list.
    private static boolean isOther(Pattern within, String label) {
        boolean latin = label.chars().allMatch(c -> c < 0x80) && Mentions.names(label).isEmpty();
        return !within.matcher(label).find() && !latin && !HistoryDiagnoses.namesDisease(label);
    }

    /// Where the head of a table of other things begins, behind a list that began in the row of its heading.
    private static int head(String own) {
        Matcher row = ROW.matcher(own);
        boolean first = true;
        while (row.find()) {
            String[] cells = row.group().split("\t", -1);
            boolean plain = !first && cells.length >= COLUMNS && !OWN_COLUMN.matcher(row.group()).find()
                    && !HistoryDiagnoses.namesDisease(row.group());
            if (plain) {
                return row.start();
            }
            first = false;
        }
        return own.length();
    }
}
