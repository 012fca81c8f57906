@NullMarked
package health.homeward.packet;

import org.jspecify.annotations.NullMarked;
