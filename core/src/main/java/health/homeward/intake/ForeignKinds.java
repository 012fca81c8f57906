package health.homeward.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.homeward.document.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// The table of kinds that are set aside, `foreign.tsv`; the first row that fits counts.
final class ForeignKinds {
    private record Row(String how, String pattern, Foreign foreign) {}

    private static final List<Row> ROWS = read();

    private ForeignKinds() {}

    /// By where a file lies and what it is called: what systems and programs leave behind.
    static Optional<Foreign> byName(String name) {
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).replace("!/", "/").split("/", -1));
        String file = parts.getLast();
        return first((how, pattern) -> switch (how) {
            case "name" -> file.equals(pattern);
            case "start" -> file.startsWith(pattern);
            case "folder" -> parts.contains(pattern.toLowerCase(Locale.ROOT));
            default -> false;
        });
    }

    /// By its bytes.
    ///
    /// @param storages names in the directory of an OLE file, else none
    /// @param known whether a reader takes it, unless a row knows better
    static Optional<Foreign> byContent(byte[] head, Set<String> storages, boolean known) {
        String text = Text.start(head).stripLeading().toLowerCase(Locale.ROOT);
        return first((how, pattern) -> switch (how) {
            case "hex" -> stands(head, pattern);
            case "text" -> text.startsWith(pattern.toLowerCase(Locale.ROOT));
            case "regex" -> Pattern.compile(pattern).matcher(text).lookingAt();
            case "ole" -> storages.contains(pattern);
            case "plain" -> !known && Text.is(head);
            case "any" -> !known;
            default -> false;
        });
    }

    /// By the entries of a ZIP file.
    static Optional<Foreign> byParts(Set<String> parts) {
        return first((how, pattern) -> how.equals("part") && parts.contains(pattern));
    }

    private static Optional<Foreign> first(BiPredicate<String, String> fits) {
        return ROWS.stream().filter(row -> fits.test(row.how, row.pattern)).map(Row::foreign).findFirst();
    }

    private static boolean stands(byte[] head, String pattern) {
        int colon = pattern.indexOf(':');
        int offset = Integer.parseInt(pattern.substring(0, colon));
        byte[] bytes = HexFormat.of().parseHex(pattern.substring(colon + 1));
        int end = offset + bytes.length;
        return head.length >= end && Arrays.equals(head, offset, end, bytes, 0, bytes.length);
    }

    private static List<Row> read() {
        InputStream in = Objects.requireNonNull(ForeignKinds.class.getResourceAsStream("foreign.tsv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(ForeignKinds::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        return new Row(cells[0], cells[1], new Foreign(cells[2], Problem.valueOf(cells[3]), cells[4]));
    }
}
