@NullMarked
package health.homeward.reading;

import org.jspecify.annotations.NullMarked;
