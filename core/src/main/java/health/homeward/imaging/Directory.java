package health.homeward.imaging;

import health.homeward.imaging.internal.DataSet;
import health.homeward.imaging.internal.DicomFile;
import health.homeward.imaging.internal.Tag;
import java.util.ArrayList;
import java.util.List;

/// A DICOMDIR: a list of what ought to be on its disc, and nothing more. Its offsets and paths are followed by nobody.
///
/// @param listed its records of files, in the order of the file
record Directory(String path, List<Listed> listed) {
    /// @param file as written, `/` between its parts
    /// @param series of the series record before it, empty where there is none
    record Listed(String file, String instance, String series) {}

    Directory {
        listed = List.copyOf(listed);
    }

    static Directory of(String path, DicomFile header) {
        List<Listed> listed = new ArrayList<>();
        String series = "";
        for (DataSet dataSet : header.dataSet().items(Tag.DIRECTORY_RECORD_SEQUENCE)) {
            if (dataSet.code(Tag.DIRECTORY_RECORD_TYPE).equals("SERIES")) {
                series = dataSet.code(Tag.SERIES_INSTANCE_UID);
            }
            String instance = dataSet.code(Tag.REFERENCED_SOP_INSTANCE_UID_IN_FILE);
            String file = String.join("/", dataSet.codes(Tag.REFERENCED_FILE_ID));
            if (!instance.isEmpty() || !file.isEmpty()) {
                listed.add(new Listed(file, instance, series));
            }
        }
        return new Directory(path, listed);
    }
}
