package health.homeward.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/// How sure a fact is and who says so.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "standing")
@JsonSubTypes({@JsonSubTypes.Type(value = Standing.Read.class, name = "read"),
        @JsonSubTypes.Type(value = Standing.Confirmed.class, name = "confirmed"),
        @JsonSubTypes.Type(value = Standing.Corrected.class, name = "corrected")})
public sealed interface Standing {
    /// Read by machine.
    ///
    /// @param confidence of the reading, 0..1
    record Read(double confidence) implements Standing {}

    /// A person compared it with the page and agreed.
    record Confirmed(String by, Instant at) implements Standing {}

    /// A person compared it with the page and put it right.
    ///
    /// @param was the text that the machine had read
    record Corrected(String by, Instant at, String was) implements Standing {}
}
