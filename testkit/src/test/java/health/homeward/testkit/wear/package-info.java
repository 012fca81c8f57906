@NullMarked
package health.homeward.testkit.wear;

import org.jspecify.annotations.NullMarked;
