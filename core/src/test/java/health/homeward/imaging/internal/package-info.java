@NullMarked
package health.homeward.imaging.internal;

import org.jspecify.annotations.NullMarked;
