@NullMarked
package health.homeward.intake;

import org.jspecify.annotations.NullMarked;
