package health.homeward.imaging;

import health.homeward.imaging.Instance.Reference;
import health.homeward.imaging.internal.DataSet;
import health.homeward.imaging.internal.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which images key objects, reports and presentation states speak of, with the series they belong to (PS3.3 C.17.2.1,
/// C.11.11).
final class References {
    private static final List<Integer> SERIES_HOLDERS = List.of(Tag.REFERENCED_SERIES_SEQUENCE,
            Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE);
    private static final List<Integer> INSTANCE_HOLDERS = List.of(Tag.REFERENCED_SOP_SEQUENCE,
            Tag.REFERENCED_IMAGE_SEQUENCE);

    private References() {}

    static Set<Reference> of(DataSet set, Pool pool) {
        Set<Reference> references = new HashSet<>();
        collect(set, references, pool);
        return references;
    }

    private static void collect(DataSet set, Set<Reference> into, Pool pool) {
        for (int holder : SERIES_HOLDERS) {
            for (DataSet item : set.items(holder)) {
                String series = pool.code(item, Tag.SERIES_INSTANCE_UID);
                if (!series.isEmpty()) {
                    instances(item, series, into);
                }
                collect(item, into, pool);
            }
        }
    }

    private static void instances(DataSet item, String series, Set<Reference> into) {
        for (int holder : INSTANCE_HOLDERS) {
            for (DataSet one : item.items(holder)) {
                String instance = one.code(Tag.REFERENCED_SOP_INSTANCE_UID);
                if (!instance.isEmpty()) {
                    into.add(new Reference(series, instance));
                }
            }
        }
    }
}
