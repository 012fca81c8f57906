/// Programs that measure speed and errors. No part of the product.
@NullMarked
package health.homeward.bench;

import org.jspecify.annotations.NullMarked;
