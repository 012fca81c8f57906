/// Opening files from outside: what is in them, page by page, under limits, in a process of its own.
@NullMarked
package health.homeward.reading.internal.file;

import org.jspecify.annotations.NullMarked;
