/// What is printed on the fictional papers and where: the answers that a result is held against.
@NullMarked
package health.homeward.testkit.truth;

import org.jspecify.annotations.NullMarked;
