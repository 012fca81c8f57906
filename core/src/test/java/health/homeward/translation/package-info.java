@NullMarked
package health.homeward.translation;

import org.jspecify.annotations.NullMarked;
