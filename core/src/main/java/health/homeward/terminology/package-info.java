/// Tables of words and the shadow in which they are looked up.
@NullMarked
package health.homeward.terminology;

import org.jspecify.annotations.NullMarked;
