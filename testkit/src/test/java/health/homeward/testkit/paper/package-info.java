@NullMarked
package health.homeward.testkit.paper;

import org.jspecify.annotations.NullMarked;
