@NullMarked
package health.homeward.reading.internal.ocr;

import org.jspecify.annotations.NullMarked;
