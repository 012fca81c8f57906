@NullMarked
package health.homeward.imaging;

import org.jspecify.annotations.NullMarked;
