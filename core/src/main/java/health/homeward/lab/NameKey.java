package health.homeward.lab;

import health.homeward.terminology.Folded;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form in which names are compared: one width, one case, Greek letters under one name, no marks between.
final class NameKey {
    private static final Pattern CIRCLED = Pattern.compile("[①-⑳⑴-⒇]");
    private static final Pattern GAMMA = Pattern.compile("^[rvy][-]?(?=谷氨酰)");
    private static final Pattern BETA = Pattern.compile("^[b8ß][-]?(?=2[-]?微球|胶原|羟丁酸)");
    private static final Pattern ALPHA = Pattern
            .compile("^a[-]?(?=1[-]?微球|l[-]?岩藻|羟丁酸|1[-]?抗胰|1[-]?酸性|2[-]?巨)");
    private static final Pattern MARKS = Pattern.compile("[^\\p{IsHan}a-zα-ω0-9%#+'/]");

    private NameKey() {}

    static String of(String name) {
        String text = plain(name).toLowerCase(Locale.ROOT).replace(" ", "");
        text = GAMMA.matcher(text).replaceFirst("γ");
        text = BETA.matcher(text).replaceFirst("β");
        text = ALPHA.matcher(text).replaceFirst("α");
        text = text.replace("伽马", "γ").replace("贝塔", "β");
        return MARKS.matcher(text).replaceAll("");
    }

    /// The key with one of each group of figures and letters that readers take for each other.
    static String shape(String key) {
        return key.replace('o', '0')
                .replace('l', '1')
                .replace('i', '1')
                .replace('s', '5')
                .replace('b', '8')
                .replace('z', '2');
    }

    /// One width, no circled numbers.
    static String plain(String name) {
        String text = CIRCLED.matcher(name).replaceAll(" ");
        return Folded.of(Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
    }
}
