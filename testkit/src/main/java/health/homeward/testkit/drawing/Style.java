package health.homeward.testkit.drawing;

import health.homeward.testkit.paper.Hospital;
import java.awt.Color;
import java.util.Random;

/// How a hospital's papers look.
///
/// @param screen a page of a telephone instead of paper
record Style(
        Face body,
        Face title,
        double size,
        Rules rules,
        HeadForm head,
        Headings headings,
        int pairs,
        boolean boldLabels,
        boolean runningHeader,
        boolean screen,
        Color accent) {
    /// Which lines a table has.
    enum Rules {
        GRID, THREE, HEAD_ONLY, ROWS, NONE
    }

    /// How the head of the paper is built.
    enum HeadForm {
        CENTRED, TWO_LINES, LEFT_WITH_MARK, BAND
    }

    /// How section headings stand.
    enum Headings {
        INLINE, OWN_LINE, BRACKETS, NUMBERED
    }

    /// The style of a house; what varies from paper to paper is drawn.
    static Style of(Hospital hospital, Random random) {
        Style house = house(hospital.house());
        Rules rules = random.nextInt(3) == 0
                ? Rules.values()[random.nextInt(Rules.values().length)]
                : house.rules;
        double size = house.size + (random.nextInt(5) - 2) * 0.25;
        return new Style(house.body, house.title, size, house.screen ? Rules.ROWS : rules, house.head,
                house.headings,
                house.pairs, house.boldLabels, house.runningHeader, house.screen, house.accent);
    }

    private static Style house(String name) {
        Color black = Color.BLACK;
        return switch (name) {
            case "municipal" ->
                new Style(Face.SONG, Face.SONG, 10.5, Rules.THREE, HeadForm.TWO_LINES, Headings.INLINE, 4,
                        false, true, false, black);
            case "university" ->
                new Style(Face.HEI, Face.HEI, 10, Rules.GRID, HeadForm.TWO_LINES, Headings.OWN_LINE, 3,
                        true, true, false, black);
            case "cancer" ->
                new Style(Face.KAI, Face.SONG, 11, Rules.NONE, HeadForm.CENTRED, Headings.INLINE, 3, true,
                        false, false, black);
            case "international" -> new Style(Face.HEI, Face.HEI, 9.5, Rules.ROWS, HeadForm.LEFT_WITH_MARK,
                    Headings.OWN_LINE, 2, true, true, false, new Color(0x0B5C7A));
            case "county" ->
                new Style(Face.SONG, Face.XIAOWEI, 11, Rules.HEAD_ONLY, HeadForm.CENTRED, Headings.INLINE, 3,
                        false, false, false, black);
            case "island" ->
                new Style(Face.SONG, Face.SONG, 10.5, Rules.GRID, HeadForm.CENTRED, Headings.BRACKETS, 3,
                        false, true, false, black);
            case "children" ->
                new Style(Face.HEI, Face.KAI, 10.5, Rules.HEAD_ONLY, HeadForm.BAND, Headings.NUMBERED, 3,
                        false, true, false, new Color(0x2E7D5B));
            case "portal" ->
                new Style(Face.HEI, Face.HEI, 12.5, Rules.ROWS, HeadForm.BAND, Headings.OWN_LINE, 1, false,
                        false, true, new Color(0x1677E6));
            default -> throw new IllegalArgumentException("no such house: " + name);
        };
    }
}
