/// Fictional people, their illness and the papers it leaves behind, as marked text before it is set on pages.
@NullMarked
package health.homeward.testkit.paper;

import org.jspecify.annotations.NullMarked;
