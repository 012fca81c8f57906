/// Holds what the product printed against what is true.
@NullMarked
package health.homeward.testkit.score;

import org.jspecify.annotations.NullMarked;
