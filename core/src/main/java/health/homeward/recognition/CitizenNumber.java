package health.homeward.recognition;

import health.homeward.document.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An 18-character citizen number whose check character is right (GB 11643-1999).
record CitizenNumber(String text, LocalDate birthDate, Sex sex) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /// Whether it looks like one, whatever its check character.
    static boolean isFormed(String text) {
        return text.matches("\\d{17}[0-9X]");
    }

    /// Null when it is none.
    static @Nullable CitizenNumber of(String text) {
        if (!isFormed(text)) {
            return null;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        if (CHECKS.charAt(sum % CHECKS.length()) != text.charAt(17)) {
            return null;
        }
        try {
            LocalDate birth = LocalDate.of(Integer.parseInt(text.substring(6, 10)),
                    Integer.parseInt(text.substring(10, 12)), Integer.parseInt(text.substring(12, 14)));
            return new CitizenNumber(text, birth, (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
