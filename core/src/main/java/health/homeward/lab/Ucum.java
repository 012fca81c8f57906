package health.homeward.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.jspecify.annotations.Nullable;

/// UCUM units: whether two measure the same, and by what a number is multiplied between them.
final class Ucum {
    private static final Map<String, Optional<BigDecimal>> FACTORS = new ConcurrentHashMap<>();

    private Ucum() {}

    /// Loaded with the first unit that needs it.
    private static final class Service {
        private static final UcumEssenceService LOADED = load();

        private static UcumEssenceService load() {
            try (InputStream in = Objects
                    .requireNonNull(UcumEssenceService.class.getResourceAsStream("/ucum-essence.xml"))) {
                return new UcumEssenceService(in);
            } catch (UcumException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static boolean isValid(String code) {
        return Service.LOADED.validate(code) == null;
    }

    static boolean sameDimension(String one, String other) {
        return factor(one, other) != null;
    }

    /// What a number in `from` is multiplied by to be one in `to`; null when they do not measure the same. Marks in
    /// braces must be the same: counts of different things are not compared.
    static @Nullable BigDecimal factor(String from, String to) {
        if (from.equals(to)) {
            return BigDecimal.ONE;
        }
        if (!mark(from).equals(mark(to))) {
            return null;
        }
        return FACTORS.computeIfAbsent(from + ' ' + to, _ -> Optional.ofNullable(converted(from, to)))
                .orElse(null);
    }

    private static @Nullable BigDecimal converted(String from, String to) {
        try {
            return new BigDecimal(
                    Service.LOADED.convert(new Decimal("1.000000000000"), from, to).asDecimal());
        } catch (UcumException e) {
            return null;
        }
    }

    private static String mark(String code) {
        int open = code.indexOf('{');
        return open < 0 ? "" : code.substring(open, code.indexOf('}', open) + 1);
    }
}
