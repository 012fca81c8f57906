package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The elements that were kept of a data set or item.
public final class DataSet {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,9}");

    private final Map<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

    /// The first of a tag counts, unless it was empty.
    void add(Element element) {
        elements.merge(element.tag(), element, (old, one) -> old.length() == 0 ? one : old);
    }

    /// Puts a repaired element in place of what was read first.
    void replace(Element element) {
        elements.put(element.tag(), element);
    }

    public Optional<Element> element(int tag) {
        return Optional.ofNullable(elements.get(tag));
    }

    /// The value as written; empty when there is none.
    public byte[] bytes(int tag) {
        Element element = elements.get(tag);
        return element == null ? new byte[0] : element.value();
    }

    /// Values of a kind that is ASCII by definition, without padding.
    public List<String> codes(int tag) {
        String text = new String(bytes(tag), ISO_8859_1);
        List<String> codes = new ArrayList<>();
        for (String part : text.split("\\\\", -1)) {
            codes.add(Padding.strip(part));
        }
        return codes;
    }

    /// The first value; empty when there is none.
    public String code(int tag) {
        return codes(tag).getFirst();
    }

    /// A whole number, as text or binary by its own value representation.
    public Optional<Integer> integer(int tag) {
        Element element = elements.get(tag);
        if (element == null) {
            return Optional.empty();
        }
        byte[] value = element.value();
        String vr = element.vr().equals("UN") ? Vr.of(tag) : element.vr();
        if (vr.equals("US")) {
            return value.length < 2
                    ? Optional.empty()
                    : Optional.of(element.encoding().isBig()
                            ? ((value[0] & 0xFF) << 8) | (value[1] & 0xFF)
                            : ((value[1] & 0xFF) << 8) | (value[0] & 0xFF));
        }
        String code = code(tag);
        return INTEGER.matcher(code).matches() ? Optional.of(Integer.parseInt(code)) : Optional.empty();
    }

    /// Decimal numbers; empty unless every one of them is a number.
    public List<Double> decimals(int tag) {
        try {
            List<Double> numbers = codes(tag).stream().map(Double::valueOf).toList();
            return numbers.stream().allMatch(Double::isFinite) ? numbers : List.of();
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    public List<DataSet> items(int tag) {
        Element element = elements.get(tag);
        return element == null ? List.of() : element.items();
    }
}
