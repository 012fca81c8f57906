package health.homeward.reading.internal.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import health.homeward.document.Doubt;
import health.homeward.document.Glyph;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A line that prints one thing and was read as another.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondLookTest {
    private static final int LEFT = 20;
    private static final int TOP = 20;

    @SuppressWarnings("NullAway.Init")
    private OrtSession session;
    @SuppressWarnings("NullAway.Init")
    private Recogniser recogniser;

    @BeforeAll
    void opens() throws OrtException {
        Models models = Models.of(null);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        session = Models.session(environment, models.recogniser());
        recogniser = new Recogniser(environment, session, models.dictionary());
    }

    @AfterAll
    void closes() throws OrtException {
        session.close();
    }

    private static LineReader.Spot printed(String text) {
        BufferedImage picture = new BufferedImage(700, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 700, 80);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 32));
        graphics.drawString(text, LEFT + 4, TOP + 32);
        int right = LEFT + 8 + graphics.getFontMetrics().stringWidth(text);
        graphics.dispose();
        Corners corners = new Corners(new double[]{LEFT, right, right, LEFT},
                new double[]{TOP, TOP, TOP + 42, TOP + 42}, 1);
        return new LineReader.Spot(Grey.withoutRed(picture), corners, corners, 700, 80);
    }

    /// @param unsure the one character that the first reading was not sure of
    private static Recogniser.Reading read(String text, int unsure) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(
                    new Glyph(text.substring(i, i + 1), i == unsure ? 0.7 : 0.99, (double) i / text.length(),
                            (i + 1.0) / text.length()));
        }
        return new Recogniser.Reading(text, 0.95, glyphs);
    }

    private List<Doubt> doubts(String printed, String read, int unsure) throws OrtException {
        return SecondLook.doubts(read(read, unsure), printed(printed), recogniser);
    }

    @Test
    void believesANumberThatItReadsAgain() throws OrtException {
        assertThat(doubts("4.80 (3.50-5.30)", "4.80 (3.50-5.30)", 0)).isEmpty();
    }

    @Test
    void doubtsEveryFigureOfANumberThatItReadsOtherwise() throws OrtException {
        List<Doubt> doubts = doubts("4.80 (3.50-5.30)", "9.80 (3.50-5.30)", 0);

        assertThat(doubts).extracting(Doubt::index).containsExactly(0, 1, 2, 3);
        assertThat(doubts).extracting(Doubt::kind).containsOnly(Doubt.Kind.LOW_CONFIDENCE);
        assertThat(doubts.getFirst().box().x()).isLessThan(doubts.getLast().box().x());
    }

    @Test
    void doubtsTheNumberThatDiffersAndNotTheOneThatWasUnsure() throws OrtException {
        assertThat(doubts("4.80 (3.50-5.30)", "4.80 (3.60-5.30)", 0)).extracting(Doubt::index)
                .containsExactly(6, 7, 8, 9);
    }

    @Test
    void countsEachNumberAsOftenAsItIsPrinted() throws OrtException {
        assertThat(doubts("7.1 + 7.1", "7.1 + 7.1", 0)).isEmpty();
        assertThat(doubts("7.1 + 7.7", "7.1 + 7.1", 0)).extracting(Doubt::index).containsExactly(6, 7, 8);
    }

    @Test
    void doesNotLookAgainWhereEveryFigureWasSure() throws OrtException {
        assertThat(doubts("4.80 (3.50-5.30)", "9.80 (3.50-5.30)", -1)).isEmpty();
        assertThat(doubts("K 4.80", "K 9.80", 0)).isEmpty();
    }
}
