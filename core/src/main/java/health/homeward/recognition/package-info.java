/// From pages to papers: where one begins and ends, what kind it is, from where and when, and whose it is.
@NullMarked
package health.homeward.recognition;

import org.jspecify.annotations.NullMarked;
