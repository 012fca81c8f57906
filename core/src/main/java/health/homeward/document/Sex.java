package health.homeward.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// As printed or told; other wordings stay unknown.
public enum Sex {
    MALE, FEMALE;

    /// Lower case, as in `female`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Sex of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
