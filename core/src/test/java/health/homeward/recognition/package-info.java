@NullMarked
package health.homeward.recognition;

import org.jspecify.annotations.NullMarked;
