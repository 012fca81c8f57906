package health.homeward.imaging;

import health.homeward.imaging.internal.CharacterSet;
import health.homeward.imaging.internal.Decoded;
import health.homeward.imaging.internal.Padding;
import health.homeward.imaging.internal.RawText;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The texts of one study, in the character set they are in. It is decided for all files that claim the same; too
/// little text takes the whole study's, and a file that clearly says otherwise is decided by itself.
final class Texts {
    private static final double CONTRADICTS = 8;

    private record Unit(List<String> declared, Collection<RawText> texts) {}

    private final Map<List<String>, Set<RawText>> evidence = new HashMap<>();
    private final Map<Unit, CharacterSet> decided = new HashMap<>();
    private final IdentityHashMap<Instance, CharacterSet> byInstance = new IdentityHashMap<>();
    private final IdentityHashMap<CharacterSet, Map<RawText, Decoded>> decoded = new IdentityHashMap<>();
    private final Set<RawText> all = new LinkedHashSet<>();

    Texts(List<Instance> instances) {
        for (Instance instance : instances) {
            evidence.computeIfAbsent(instance.charset(), _ -> new LinkedHashSet<>()).addAll(instance.texts());
            all.addAll(instance.texts());
        }
    }

    CharacterSet of(Instance instance) {
        return byInstance.computeIfAbsent(instance, this::find);
    }

    private CharacterSet find(Instance instance) {
        CharacterSet ofUnit = ofUnit(instance.charset());
        if (instance.texts().isEmpty() || (evidence.size() == 1 && covers(instance))) {
            return ofUnit;
        }
        CharacterSet own = decide(instance.charset(), instance.texts());
        boolean contradicts = own.margin() >= CONTRADICTS && !sameName(own, ofUnit)
                && !isWhole(ofUnit, instance.texts());
        return contradicts ? own : ofUnit;
    }

    /// Whether its texts are all there are.
    private boolean covers(Instance instance) {
        return instance.texts().size() == all.size();
    }

    private CharacterSet ofUnit(List<String> declared) {
        CharacterSet unit = decide(declared, evidence.getOrDefault(declared, Set.of()));
        if (unit.isSure() || evidence.size() == 1) {
            return unit;
        }
        CharacterSet study = decide(declared, all);
        return study.isSure() ? study : unit;
    }

    private CharacterSet decide(List<String> declared, Collection<RawText> texts) {
        return decided.computeIfAbsent(new Unit(declared, texts),
                unit -> CharacterSet.of(unit.declared, unit.texts));
    }

    private static boolean sameName(CharacterSet one, CharacterSet other) {
        return one.decoder().name().equals(other.decoder().name());
    }

    private static boolean isWhole(CharacterSet set, Collection<RawText> texts) {
        return texts.stream().allMatch(text -> set.decoder().decode(text.bytes()).isWhole());
    }

    Decoded decode(Instance instance, RawText text) {
        CharacterSet set = of(instance);
        return decoded.computeIfAbsent(set, _ -> new HashMap<>())
                .computeIfAbsent(text, raw -> set.decoder().decode(raw.bytes()));
    }

    /// Without padding.
    String text(Instance instance, RawText text) {
        return Padding.strip(decode(instance, text).text());
    }

    String name(Instance instance) {
        return PersonName.tidy(decode(instance, instance.name()).text());
    }

    /// Whether the name can be shown without asking, as far as its own bytes go.
    boolean isSure(Instance instance) {
        if (instance.texts().stream().noneMatch(instance.name()::equals)) {
            return true;
        }
        CharacterSet set = of(instance);
        boolean alone = all.stream().allMatch(text -> text.isName());
        return set.isSure() && decode(instance, instance.name()).isWhole()
                && !(alone && CharacterSet.isOtherSingleByte(instance.charset()));
    }
}
