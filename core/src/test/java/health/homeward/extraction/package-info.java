@NullMarked
package health.homeward.extraction;

import org.jspecify.annotations.NullMarked;
