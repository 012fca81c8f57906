/// Reads DICOM (PS3.5, PS3.10) with the faults that are met in the field, and decides which character set a text is in.
@NullMarked
package health.homeward.imaging.internal;

import org.jspecify.annotations.NullMarked;
