/// Hostile and odd files, each among good records.
@NullMarked
package health.homeward.hostile;

import org.jspecify.annotations.NullMarked;
