package health.homeward.imaging;

import health.homeward.imaging.internal.DataSet;
import health.homeward.imaging.internal.RawText;
import health.homeward.imaging.internal.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps equal values once: thousands of headers say the same.
final class Pool {
    private final Map<Object, Object> values = new HashMap<>();

    @SuppressWarnings("unchecked") // equal values of these classes are of the same class
    <T> T of(T value) {
        return (T) values.computeIfAbsent(value, same -> same);
    }

    RawText text(DataSet dataSet, int tag) {
        return of(new RawText(tag, tag == Tag.PATIENT_NAME ? "PN" : "LO", dataSet.bytes(tag)));
    }

    String code(DataSet dataSet, int tag) {
        return of(dataSet.code(tag));
    }

    List<String> codes(DataSet dataSet, int tag) {
        return of(dataSet.codes(tag).stream().map(this::of).toList());
    }
}
