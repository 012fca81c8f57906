/// What is on a disc of images: whose studies, which series, what is missing, cut, doubled or of somebody else.
@NullMarked
package health.homeward.imaging;

import org.jspecify.annotations.NullMarked;
