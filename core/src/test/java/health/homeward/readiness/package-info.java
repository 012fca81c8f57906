@NullMarked
package health.homeward.readiness;

import org.jspecify.annotations.NullMarked;
