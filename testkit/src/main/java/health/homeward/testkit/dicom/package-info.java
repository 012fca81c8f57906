/// DICOM files of fictional people, written byte by byte, faults included.
@NullMarked
package health.homeward.testkit.dicom;

import org.jspecify.annotations.NullMarked;
