package health.homeward.imaging;

import health.homeward.document.FileAccount;
import health.homeward.document.FileKind;
import health.homeward.document.Problem;
import health.homeward.terminology.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says of a file that is no image what it is, or why it could not be read.
final class Kinds {
    private static final Map<String, String> ENDINGS = endings();
    private static final List<String> PROGRAMS = List.of("MZ", "\u007fELF", "#!", "\u00cf\u00fa\u00ed\u00fe",
            "\u00fe\u00ed\u00fa\u00cf", "\u00ca\u00fe\u00ba\u00be");

    private Kinds() {}

    /// EXECUTABLE, SYSTEM, PICTURE, DOCUMENT or OTHER, by content and, for what has no signature, by its ending.
    static String ignored(String path, byte[] head, FileKind kind) {
        String start = new String(head, 0, Math.min(head.length, 4),
                java.nio.charset.StandardCharsets.ISO_8859_1);
        String ending = ENDINGS.getOrDefault(ending(path), "OTHER");
        if (PROGRAMS.stream().anyMatch(start::startsWith) || ending.equals("EXECUTABLE")) {
            return "EXECUTABLE";
        }
        return switch (kind) {
            case JPEG, PNG, TIFF, BMP, WEBP, HEIC -> "PICTURE";
            case PDF, DOCX, EMAIL -> "DOCUMENT";
            case DICOM, ZIP, OTHER -> ending;
        };
    }

    /// The code of a failure; empty when nothing failed.
    static String unreadable(FileAccount account, boolean archive) {
        Problem problem = account.problem();
        if (problem == null) {
            return "";
        }
        boolean packed = archive || account.path().contains("!/");
        return switch (problem) {
            case EMPTY_FILE -> "EMPTY";
            case LIMIT, NOT_ENOUGH_SPACE -> "LIMIT";
            case PASSWORD_NEEDED -> packed ? "ENCRYPTED_ARCHIVE" : "";
            case UNPACK_FIRST -> "UNSUPPORTED_ARCHIVE";
            case UNSAFE_ENTRY -> "BAD_ARCHIVE";
            case UNREADABLE_FILE -> packed ? "BAD_ARCHIVE" : "READ_ERROR";
            // $CASES-OMITTED$
            default -> "";
        };
    }

    private static String ending(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return ENDINGS.containsKey(name) ? name : name.substring(name.lastIndexOf('.') + 1);
    }

    private static Map<String, String> endings() {
        Map<String, String> endings = new HashMap<>();
        Terms.read(Kinds.class, "endings.tsv")
                .forEach(row -> row.spellings(1).forEach(ending -> endings.put(ending, row.cell(0))));
        return Map.copyOf(endings);
    }
}
