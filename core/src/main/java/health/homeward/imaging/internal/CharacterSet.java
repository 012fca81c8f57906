package health.homeward.imaging.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/// Which character set texts are in, whatever is declared, and how surely.
///
/// @param margin in points before the best reading that differs; HIGH from 4
/// @param second the best reading that differs, where there is one
public record CharacterSet(Decoder decoder, double margin, Optional<Decoder> second) {
    private static final double ENOUGH = 4;
    private static final double CERTAIN = 1_000;
    /// Names of rare characters in GBK can look like common ones in Big5.
    private static final double DOUBT_OF_BIG5 = 4;

    private record Candidate(Charset charset, double score) {}

    public boolean isSure() {
        return margin >= ENOUGH;
    }

    /// Whether a set of one byte a letter other than Latin-1 is declared, which fits any bytes.
    public static boolean isOtherSingleByte(List<String> declared) {
        return Declared.first(declared).filter(Evidence::isOtherSingleByte).isPresent();
    }

    /// Decides.
    ///
    /// @param declared values of Specific Character Set, as in the file
    /// @param texts all that belong together, each once
    public static CharacterSet of(List<String> declared, Collection<RawText> texts) {
        if (texts.isEmpty()) {
            return new CharacterSet(new Decoder.Whole(US_ASCII), CERTAIN, Optional.empty());
        }
        Optional<Charset> first = Declared.first(declared);
        if (!first.equals(Optional.of(UTF_8)) && texts.stream().anyMatch(Iso2022::isUsed)) {
            return new CharacterSet(new Iso2022(Iso2022.otherwise(declared), texts), CERTAIN,
                    Optional.empty());
        }
        Set<Charset> charsets = new LinkedHashSet<>();
        first.ifPresent(charsets::add);
        charsets.addAll(List.of(UTF_8, Charset.forName("GB18030"), Charset.forName("Big5"), ISO_8859_1));
        List<Candidate> ranked = charsets.stream()
                .map(charset -> new Candidate(charset,
                        new Evidence(charset, first.equals(Optional.of(charset))).score(texts)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        Candidate best = ranked.getFirst();
        return ranked.stream()
                .skip(1)
                .filter(other -> differs(best.charset, other.charset, texts))
                .findFirst()
                .map(other -> new CharacterSet(new Decoder.Whole(best.charset),
                        best.score - other.score - doubt(best.charset, first, texts),
                        Optional.of(new Decoder.Whole(other.charset))))
                .orElseGet(
                        () -> new CharacterSet(new Decoder.Whole(best.charset), CERTAIN, Optional.empty()));
    }

    private static double doubt(Charset best, Optional<Charset> declared, Collection<RawText> texts) {
        boolean undeclared = best.name().equals("Big5") && !declared.equals(Optional.of(best));
        return undeclared && texts.stream().allMatch(RawText::isName) ? DOUBT_OF_BIG5 : 0;
    }

    private static boolean differs(Charset one, Charset other, Iterable<RawText> texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .anyMatch(text -> !Decoder.Whole.decode(one, text.bytes())
                        .text()
                        .equals(Decoder.Whole.decode(other, text.bytes()).text()));
    }
}
