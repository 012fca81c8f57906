/// Programs that measure speed and error rates against a peer in the same run.
@NullMarked
package health.homeward.bench;

import org.jspecify.annotations.NullMarked;
