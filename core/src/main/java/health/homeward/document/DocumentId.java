package health.homeward.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a document; made from the content of its first page, so that it stays when others come or go.
public record DocumentId(@JsonValue String value) implements Comparable<DocumentId> {
    @JsonCreator
    public DocumentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an id is not blank");
        }
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
