package health.homeward.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a fact; made from the source's hash, the region and the kind of fact, so that a decision finds it again after
/// the page was read anew.
public record FactId(@JsonValue String value) implements Comparable<FactId> {
    @JsonCreator
    public FactId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public int compareTo(FactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
