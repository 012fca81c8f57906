/// What happens to a page on its way to the reader: scanners, telephones, messengers.
@NullMarked
package health.homeward.testkit.wear;

import org.jspecify.annotations.NullMarked;
