@NullMarked
package health.homeward.testkit;

import org.jspecify.annotations.NullMarked;
