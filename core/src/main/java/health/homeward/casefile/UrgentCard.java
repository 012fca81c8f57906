package health.homeward.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bilingual card to show on the ward, one page that opens and prints without a network.
public final class UrgentCard {
    private UrgentCard() {}

    /// Writes it into the folder of the case.
    ///
    /// @return where it lies
    public static Path write(Path folder, CaseSheet sheet) {
        CaseSheet.PersonTold person = sheet.person();
        String html = template().replace("@CHINESE@", told(person == null ? null : person.chineseName()))
                .replace("@PASSPORT@", told(person == null ? null : person.passportName()))
                .replace("@BORN@", told(person == null ? null : person.birthDate()))
                .replace("@ALLERGIES@", told(allergies(sheet.allergies())));
        Path file = folder.resolve("urgent-card.html");
        try {
            Work.write(file, html.getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw NotWritten.to(file, e);
        }
    }

    private static @Nullable String allergies(@Nullable List<String> told) {
        return told == null ? null : told.isEmpty() ? "none told 本人称无" : String.join("; ", told);
    }

    private static String template() {
        try (InputStream in = UrgentCard.class.getResourceAsStream("urgent-card.html")) {
            if (in == null) {
                throw new IllegalStateException("resource is not there: urgent-card.html");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("resource cannot be read: urgent-card.html", e);
        }
    }

    /// A line to write on where nothing was told.
    private static String told(@Nullable Object value) {
        return value == null
                ? "____________________"
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
