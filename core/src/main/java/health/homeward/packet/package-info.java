/// Writes the package that leaves Homeward, and tells whether one is complete and untouched.
@NullMarked
package health.homeward.packet;

import org.jspecify.annotations.NullMarked;
