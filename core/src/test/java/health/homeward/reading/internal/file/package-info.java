@NullMarked
package health.homeward.reading.internal.file;

import org.jspecify.annotations.NullMarked;
