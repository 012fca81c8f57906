@NullMarked
package health.homeward.testkit.drawing;

import org.jspecify.annotations.NullMarked;
