/// What a kind of opinion needs, and which of it is there: one result for every requirement, with its reason.
@NullMarked
package health.homeward.readiness;

import org.jspecify.annotations.NullMarked;
