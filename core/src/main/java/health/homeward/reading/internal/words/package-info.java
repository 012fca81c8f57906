/// Words as data, for recognition and layout.
@NullMarked
package health.homeward.reading.internal.words;

import org.jspecify.annotations.NullMarked;
