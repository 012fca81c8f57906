package health.homeward.reading.internal.ocr;

import health.homeward.document.Layer;
import health.homeward.document.PageQuality;
import health.homeward.document.PageQuality.Reason;
import health.homeward.document.PageQuality.Verdict;
import health.homeward.document.TextLine;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Whether a page can be relied on: two measures say how bad it is, the others say why.
final class Legibility {
    private static final int SMALL = 18;
    private static final int PALE = 30;
    private static final int DARK = 90;

    private final List<TextLine> lines;
    private final Upright.Standing standing;
    private final Glare glare;
    private final List<Reason> reasons = new ArrayList<>();
    private String place = "11";

    private Legibility(List<TextLine> lines, Upright.Standing standing, BufferedImage shown) {
        this.lines = lines.stream().filter(line -> line.layer() == Layer.BODY).toList();
        this.standing = standing;
        this.glare = Glare.of(shown);
    }

    /// @param shown the page as it is shown
    static PageQuality of(List<TextLine> lines, Upright.Standing standing, BufferedImage shown) {
        return new Legibility(lines, standing, shown).judged();
    }

    private PageQuality judged() {
        if (lines.isEmpty()) {
            return Advice.of(Verdict.CHECK, List.of(standing.truncated() ? Reason.LIMIT : Reason.BLANK),
                    place);
        }
        double characters = 0;
        double sum = 0;
        double weak = 0;
        for (TextLine line : lines) {
            characters += line.text().length();
            sum += line.confidence() * line.text().length();
            weak += line.confidence() < 0.85 ? line.text().length() : 0;
        }
        double mean = sum / characters;
        double share = weak / characters;
        boolean good = mean >= 0.95 && share <= 0.03;
        boolean retake = mean < 0.90 || share > 0.15 || (glare.isThere() && glare.hidesText(lines));
        findReasons(good);
        boolean warned = reasons.stream().anyMatch(reason -> reason != Reason.CROOKED);
        Verdict verdict = retake ? Verdict.RETAKE : good && !warned ? Verdict.GOOD : Verdict.CHECK;
        if (verdict != Verdict.GOOD && reasons.isEmpty()) {
            reasons.add(Reason.BLUR);
        }
        return Advice.of(verdict, reasons, place);
    }

    private void findReasons(boolean good) {
        Grey grey = standing.grey();
        if (standing.truncated()) {
            reasons.add(Reason.LIMIT);
        }
        if (glare.isThere()) {
            reasons.add(Reason.GLARE);
            place = glare.place();
        }
        if (contrast(grey) < PALE) {
            reasons.add(meanOf(grey) < DARK ? Reason.DARK : Reason.FAINT);
        }
        double[] heights = standing.boxes().stream().mapToDouble(Corners::height).sorted().toArray();
        if (!good && heights.length > 0 && heights[heights.length / 2] < SMALL) {
            reasons.add(Reason.SMALL);
        }
        if (!good) {
            Sharpness sharpness = Sharpness.of(grey, standing.boxes());
            if (sharpness.isMoved()) {
                reasons.add(Reason.MOTION);
            } else if (sharpness.isOutOfFocus()) {
                reasons.add(Reason.BLUR);
            }
        }
        cutOff(grey);
        if (standing.placement().angle() != 0) {
            reasons.add(Reason.CROOKED);
        }
    }

    private void cutOff(Grey grey) {
        List<Corners> prose = standing.boxes()
                .stream()
                .filter(box -> box.width() > 3 * box.height())
                .toList();
        boolean left = prose.stream().filter(box -> box.x()[0] < 2).count() >= 3;
        boolean right = prose.stream().filter(box -> box.x()[1] > grey.width() - 3).count() >= 3;
        if (left || right) {
            place = reasons.isEmpty() ? (left ? "LEFT" : "RIGHT") : place;
            reasons.add(Reason.CUT_OFF);
        }
    }

    private static double contrast(Grey grey) {
        int[] histogram = new int[256];
        for (byte value : grey.values()) {
            histogram[value & 255]++;
        }
        return percentile(histogram, grey.values().length, 0.90)
                - percentile(histogram, grey.values().length, 0.01);
    }

    private static int percentile(int[] histogram, int total, double share) {
        long sum = 0;
        for (int value = 0; value < histogram.length; value++) {
            sum += histogram[value];
            if (sum >= share * total) {
                return value;
            }
        }
        return 255;
    }

    private static double meanOf(Grey grey) {
        long sum = 0;
        for (byte value : grey.values()) {
            sum += value & 255;
        }
        return (double) sum / grey.values().length;
    }
}
