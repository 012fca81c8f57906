@NullMarked
package health.homeward.reading.internal.layout;

import org.jspecify.annotations.NullMarked;
