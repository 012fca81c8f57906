package health.homeward.lab;

import java.util.regex.Pattern;

/// Greek letters that print and recognition write as Latin ones, where only the Greek can stand.
final class Greek {
    private static final Pattern GAMMA = Pattern.compile("^(\\W*\\d*[.、]?\\s*)[rRyYvV7T]\\s*-?\\s*(?=谷氨酰)");
    private static final Pattern BETA = Pattern.compile("[bBßP]\\s*2?\\s*-?\\s*(?=2?-?微球蛋白)");
    private static final Pattern ALPHA = Pattern
            .compile("(?<![A-Za-z])a\\s*-?\\s*(?=羟丁酸|L-岩藻糖|岩藻糖|1-微球|2-巨球|抗胰蛋白酶)");
    private static final Pattern BETA_BEFORE = Pattern
            .compile("(?<![A-Za-z])[ßB]\\s*-?\\s*(?=羟丁酸|胶原|人绒毛膜|内酰胺)");

    private Greek() {}

    static String repaired(String name) {
        String text = GAMMA.matcher(name).replaceFirst("$1γ-");
        text = BETA.matcher(text).replaceFirst("β2-").replace("β2-2-", "β2-").replace("β2-2", "β2-");
        text = ALPHA.matcher(text).replaceFirst("α-");
        return BETA_BEFORE.matcher(text).replaceFirst("β-");
    }
}
