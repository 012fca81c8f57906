/// Fictional Chinese records with exact truth, drawn from a seed, and the scoring of results against it.
@NullMarked
package health.homeward.testkit;

import org.jspecify.annotations.NullMarked;
