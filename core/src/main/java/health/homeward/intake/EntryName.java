package health.homeward.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// The name of an entry of an archive. It is shown and never becomes a path.
final class EntryName {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST = 4096;

    private EntryName() {}

    /// UTF-8 where declared or where the bytes are, else GB18030, which Chinese Windows writes; `/` between parts.
    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName().replace('\\', '/');
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString()
                    .replace('\\', '/');
        } catch (CharacterCodingException e) {
            return new String(raw, GB18030).replace('\\', '/');
        }
    }

    /// What is wrong with a name, for a person.
    static Optional<String> danger(String name, int pathDepth) {
        List<String> parts = List.of(name.split("/", -1));
        if (parts.contains("..")) {
            return Optional.of("Its name leads out of the archive.");
        }
        if (name.startsWith("/") || name.matches("(?s)^[A-Za-z]:.*")) {
            return Optional.of("Its name is a place on a computer.");
        }
        if (name.isEmpty() || name.indexOf('\0') >= 0 || name.length() > LONGEST) {
            return Optional.of("Its name is empty, broken or longer than " + LONGEST + " characters.");
        }
        return parts.size() > pathDepth
                ? Optional.of("Its folders are nested deeper than " + pathDepth + ".")
                : Optional.empty();
    }
}
