@NullMarked
package health.homeward.testkit.score;

import org.jspecify.annotations.NullMarked;
