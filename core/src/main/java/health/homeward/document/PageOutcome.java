package health.homeward.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What came of one page: it was read (blank counts as read), or it was set aside with a reason.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({@JsonSubTypes.Type(value = PageOutcome.ReadPage.class, name = "read"),
        @JsonSubTypes.Type(value = PageOutcome.UnreadPage.class, name = "unread")})
public sealed interface PageOutcome {
    PageRef ref();

    /// A page that was read.
    record ReadPage(Page page) implements PageOutcome {
        @Override
        public PageRef ref() {
            return page.ref();
        }
    }

    /// A page that could not be read.
    ///
    /// @param detail ids and figures only
    record UnreadPage(PageRef ref, Problem problem, String detail) implements PageOutcome {}
}
