/// Chinese segments and their English: what must not change between them is read on both sides and compared.
@NullMarked
package health.homeward.translation;

import org.jspecify.annotations.NullMarked;
