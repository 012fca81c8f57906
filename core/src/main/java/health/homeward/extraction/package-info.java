/// From a document to the facts that it states: each with its words, its place and what makes it doubtful. Words and
/// cues are tables among the resources; negated, historical, family and planned statements never become present facts.
@NullMarked
package health.homeward.extraction;

import org.jspecify.annotations.NullMarked;
