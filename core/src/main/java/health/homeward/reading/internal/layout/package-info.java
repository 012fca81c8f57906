/// From loose pieces of text with places to rows, blocks, cells and tables, by geometry alone.
@NullMarked
package health.homeward.reading.internal.layout;

import org.jspecify.annotations.NullMarked;
