package health.homeward.reading.internal.ocr;

import health.homeward.document.PageQuality;
import health.homeward.document.PageQuality.Reason;
import health.homeward.document.PageQuality.Verdict;
import health.homeward.document.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether a page can be relied on: two measures say how bad it is, the others say why.
final class Legibility {
    private Legibility() {}

    static PageQuality of(List<TextLine> lines, Upright.Standing standing, int[] pixels) {
        if (lines.isEmpty()) {
            return said(Verdict.CHECK, List.of(Reason.BLANK));
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
        boolean retake = mean < 0.90 || share > 0.15;
        boolean good = mean >= 0.95 && share <= 0.03;
        List<Reason> reasons = reasons(standing, pixels, good);
        boolean warned = reasons.contains(Reason.GLARE) || reasons.contains(Reason.FAINT)
                || reasons.contains(Reason.DARK);
        Verdict verdict = retake ? Verdict.RETAKE : good && !warned ? Verdict.GOOD : Verdict.CHECK;
        if (verdict != Verdict.GOOD && reasons.isEmpty()) {
            reasons.add(Reason.BLUR);
        }
        return said(verdict, reasons);
    }

    private static List<Reason> reasons(Upright.Standing standing, int[] pixels, boolean good) {
        List<Reason> reasons = new ArrayList<>();
        Grey grey = standing.grey();
        double[] heights = standing.boxes().stream().mapToDouble(Corners::height).sorted().toArray();
        double contrast = contrast(grey);
        if (contrast < 30) {
            reasons.add(meanOf(grey) < 90 ? Reason.DARK : Reason.FAINT);
        }
        if (!good && heights[heights.length / 2] < 18) {
            reasons.add(Reason.SMALL);
        }
        if (glares(pixels, standing.placement())) {
            reasons.add(Reason.GLARE);
        }
        if (standing.placement().angle() != 0) {
            reasons.add(Reason.CROOKED);
        }
        long touching = standing.boxes()
                .stream()
                .filter(box -> box.width() > 3 * box.height())
                .filter(box -> box.x()[0] < 2 || box.x()[1] > grey.width() - 3)
                .count();
        if (touching >= 3) {
            reasons.add(Reason.CUT_OFF);
        }
        return reasons;
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

    /// Share of blocks that are burnt out, on a page that is not white itself.
    private static boolean glares(int[] pixels, Placement placement) {
        int block = Math.max(8, Math.max(placement.width(), placement.height()) / 64);
        int across = placement.width() / block;
        int down = placement.height() / block;
        if (across * down == 0) {
            return false;
        }
        int[] medians = new int[across * down];
        int[] values = new int[25];
        for (int i = 0; i < medians.length; i++) {
            int left = i % across * block;
            int top = i / across * block;
            for (int sample = 0; sample < 25; sample++) {
                int x = left + (sample % 5 * 2 + 1) * block / 10;
                int y = top + (sample / 5 * 2 + 1) * block / 10;
                int rgb = pixels[y * placement.width() + x];
                values[sample] = Math.min(Math.min(rgb >> 16 & 255, rgb >> 8 & 255), rgb & 255);
            }
            Arrays.sort(values);
            medians[i] = values[12];
        }
        long burnt = Arrays.stream(medians).filter(median -> median >= 248).count();
        Arrays.sort(medians);
        return medians[medians.length / 2] < 235 && burnt > 0.01 * medians.length;
    }

    private static PageQuality said(Verdict verdict, List<Reason> reasons) {
        if (verdict == Verdict.GOOD) {
            return new PageQuality(verdict, reasons, "", "");
        }
        return switch (reasons.getFirst()) {
            case BLUR, MOTION -> new PageQuality(verdict, reasons,
                    "This page is too blurred to read in places. Hold the phone still, tap on the text to focus, and take it again.",
                    "这一页有些地方太模糊，读不清。请拿稳手机，点一下文字对焦，再拍一次。");
            case GLARE -> new PageQuality(verdict, reasons,
                    "Light is reflected on the page; lines are lost there. Turn the page away from the lamp and take it again.",
                    "纸面反光，有几行看不见。请避开灯光再拍一次。");
            case DARK, FAINT -> new PageQuality(verdict, reasons,
                    "The writing is very pale. The figures on this page must be compared with the paper.",
                    "字迹很淡，请对照原件核对这一页的数字。");
            case SMALL -> new PageQuality(verdict, reasons,
                    "The writing is too small in the picture. Come closer, or photograph the page in two halves.",
                    "字太小。请靠近一些，或分两张拍。");
            case CUT_OFF -> new PageQuality(verdict, reasons,
                    "An edge of the page is missing. Photograph the whole page.", "有一边没有拍全，请把整页拍进去。");
            case CROOKED -> new PageQuality(verdict, reasons,
                    "The page lies askew. Compare the figures with the paper, or take it again straight.",
                    "页面歪斜。请对照原件核对数字，或摆正后再拍一次。");
            case BLANK -> new PageQuality(verdict, reasons, "No text was found on this page.", "这一页没有找到文字。");
            case LIMIT -> new PageQuality(verdict, reasons,
                    "This page was too large to be read whole. Photograph it in two halves.",
                    "这一页太大，没有读完。请分两张拍。");
        };
    }
}
