package health.homeward.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import health.homeward.document.Box;
import health.homeward.document.Fact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The offline reader in a real browser, opened from a disk.
@Tag("judge")
class ReaderTest {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    @TempDir
    Path folder;

    /// Opens the package, lets the check look, and sees that the page was quiet and asked for nothing beyond its folder.
    private void open(PackageInput input, int width, boolean scripts, Consumer<Page> check) {
        assertThat(visit(input, width, scripts, check)).isEmpty();
    }

    private List<String> visit(PackageInput input, int width, boolean scripts, Consumer<Page> check) {
        Path root = Packet.build(input, folder.resolve("p")).folder();
        List<String> noise = new ArrayList<>();
        var here = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(here);
                Browser browser = playwright.chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(QUIET));
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setJavaScriptEnabled(scripts))) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(root.toUri().toString())) {
                    noise.add("asked for " + request.url());
                }
            });
            page.onConsoleMessage(message -> noise.add(message.type() + ": " + message.text()));
            page.onPageError(noise::add);
            page.onDialog(dialog -> noise.add("dialog: " + dialog.message()));
            page.navigate(address(root));
            check.accept(page);
        }
        return noise;
    }

    private static String address(Path root) {
        return "file://" + root.resolve("data/documents/index.html").toAbsolutePath();
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(() -> new AxeBuilder(page).analyze().getViolations().toString())
                .isEmpty();
    }

    @Test
    void hasNoAccessibilityFindingOnADesktop() {
        assertAccessible(DESKTOP);
    }

    @Test
    void hasNoAccessibilityFindingOnAPhone() {
        assertAccessible(PHONE);
    }

    /// The judge asks for the style sheet by script, which the page's policy refuses aloud: that noise is not the page's.
    private void assertAccessible(int width) {
        visit(FictionalCase.input(), width, true, page -> {
            assertAccessible(page);
            page.locator("[data-fact]").first().click();
            assertAccessible(page);
        });
    }

    @Test
    void opensEveryValueAtItsPlaceOnADesktop() {
        open(FictionalCase.input(), DESKTOP, true, page -> walk(page, View.of(FictionalCase.input())));
    }

    @Test
    void opensEveryValueAtItsPlaceOnAPhone() {
        open(FictionalCase.input(), PHONE, true, page -> walk(page, View.of(FictionalCase.input())));
    }

    private static void walk(Page page, View view) {
        page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true; })");
        for (Fact fact : view.facts()) {
            List<ElementHandle> links = page.querySelectorAll("[data-fact='" + fact.source().id() + "']");
            assertThat(links).as(fact.source().id().value()).isNotEmpty();
            links.getLast().click();
            page.waitForCondition(
                    () -> page.locator(".title").textContent().startsWith("Page " + view.number(fact) + " "));
            assertPlace(page, fact);
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.dataset.fact"))
                    .isEqualTo(fact.source().id().value());
        }
    }

    private static void assertPlace(Page page, Fact fact) {
        Box box = fact.source().regions().getFirst().box();
        var sheet = page.locator(".sheet").boundingBox();
        var spot = page.locator(".spot").boundingBox();
        assertThat((spot.x + spot.width / 2 - sheet.x) / sheet.width).isCloseTo(box.centreX(), within(0.005));
        assertThat((spot.y + spot.height / 2 - sheet.y) / sheet.height).isCloseTo(box.centreY(),
                within(0.005));
        var stage = page.locator(".stage").boundingBox();
        assertThat(spot.y).isBetween(stage.y, stage.y + stage.height);
        assertThat(spot.x).isBetween(stage.x - 8, stage.x + stage.width);
    }

    @Test
    void answersToTheKeyboard() {
        open(FictionalCase.input(), DESKTOP, true, page -> {
            page.locator("[data-fact]").first().focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> page.locator(".stage")
                    .evaluate("node => node === document.activeElement")
                    .equals(true));
            double width = page.locator(".sheet").boundingBox().width;
            page.keyboard().press("+");
            assertThat(page.locator(".sheet").boundingBox().width).isGreaterThan(width);
            page.keyboard().press("-");
            assertThat(page.locator(".sheet").boundingBox().width).isCloseTo(width, within(1.0));
            String before = page.locator(".title").textContent();
            page.keyboard().press("ArrowRight");
            page.waitForCondition(() -> !page.locator(".title").textContent().equals(before));
            page.keyboard().press("ArrowLeft");
            page.waitForCondition(() -> page.locator(".title").textContent().equals(before));
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("value");
        });
    }

    @Test
    void arrivesFromALinkOfTheSummary() {
        open(FictionalCase.input(), DESKTOP, true, page -> {
            Fact fact = View.of(FictionalCase.input()).facts().getLast();
            page.evaluate("id => { location.hash = '#f=' + encodeURIComponent(id); }",
                    fact.source().id().value());
            page.waitForCondition(() -> page.locator(".spot").count() == 1);
            assertPlace(page, fact);
        });
    }

    @Test
    void opensThePlaceOfAPointOfATestOverTime() {
        open(FictionalCase.input(), DESKTOP, true, page -> {
            Fact fact = LabTrend.of(View.of(FictionalCase.input())).getFirst().points().getLast();
            page.locator(".trend").first().locator("a.point").last().press("Enter");
            page.waitForCondition(() -> page.locator(".spot").count() == 1);
            assertPlace(page, fact);
            assertThat(page.locator(".caption").textContent()).contains("丙氨酸氨基转移酶 38", "English name");
            page.keyboard().press("Escape");
            assertThat(page.evaluate("document.activeElement.getAttribute('class')")).isEqualTo("point");
        });
    }

    @Test
    void drawsWhatItsTableSays() {
        open(FictionalCase.input(), DESKTOP, true, page -> {
            List<LabTrend> trends = LabTrend.of(View.of(FictionalCase.input()));
            assertThat(page.locator(".trend").count()).isEqualTo(trends.size());
            for (int i = 0; i < trends.size(); i++) {
                Locator trend = page.locator(".trend").nth(i);
                List<String> facts = trends.get(i)
                        .points()
                        .stream()
                        .map(fact -> fact.source().id().value())
                        .toList();
                String drawn = "nodes => nodes.map(node => node.dataset.fact)";
                assertThat(trend.locator("a.point").evaluateAll(drawn)).isEqualTo(facts);
                assertThat(trend.locator("tbody [data-fact]").evaluateAll(drawn)).isEqualTo(facts);
                assertThat(trend.locator(".band").count()).isEqualTo(facts.size());
            }
        });
    }

    @Test
    void showsWhatIsPrintedBeforeWhatIsComputed() {
        open(FictionalCase.input(), DESKTOP, true, page -> {
            Locator row = page.locator("#laboratory tbody tr:has-text('总蛋白')").first();
            assertThat(row.textContent()).containsSubsequence("总蛋白", "Protein", "LOINC 2885-2", "62.3 g/L",
                    "Low",
                    "range 65.0-85.0", "computed: 6.23 g/dL (6.50–8.50) = printed × 0.1", "66.1 g/L");
            Locator doubted = page.locator("#laboratory tr.doubt:has-text('肌酐')").first();
            assertThat(doubted.textContent()).contains("read as 630 μmol/L")
                    .doesNotContain("computed",
                            "High");
            assertThat(page.locator("#laboratory tr.why .crop").count()).isEqualTo(2);
        });
    }

    @Test
    void findsInBothLanguages() {
        open(FictionalCase.input(), DESKTOP, true, page -> {
            page.locator("input[type=search]").fill("\u9488\u7532\u72B6\u817A no such");
            assertThat(page.locator(".status").textContent()).isEqualTo("0 hits");
            page.locator("input[type=search]").fill("\u7532\u72B6\u817A suspected");
            assertThat(page.locator("#diagnoses li:visible").count()).isEqualTo(1);
            page.locator("input[type=search]").fill("penicillin");
            assertThat(page.locator("#allergies li:visible").count()).isEqualTo(1);
        });
    }

    @Test
    void showsThePlaceOfADoubtfulValueThatIsOpenedDirectly() {
        open(FictionalCase.input(), DESKTOP, true, page -> {
            Locator crop = page.locator("main .crop img").first();
            crop.scrollIntoViewIfNeeded();
            page.waitForFunction(
                    "() => [...document.querySelectorAll('main .crop img')][0].naturalWidth > 0");
            assertThat((int) crop.evaluate("picture => picture.offsetHeight")).isPositive();
        });
    }

    @Test
    void fitsOnAPhone() {
        open(FictionalCase.input(), PHONE, true, page -> {
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
            assertThat(page.locator("#viewer").isVisible()).isFalse();
            page.locator("[data-fact]").first().click();
            assertThat(page.locator("#viewer").getAttribute("aria-modal")).isEqualTo("true");
            page.locator("#viewer button").first().click();
            assertThat(page.locator("#viewer").isVisible()).isFalse();
        });
    }

    @Test
    void leadsToThePicturesWithoutScripts() {
        open(FictionalCase.input(), DESKTOP, false, page -> {
            assertThat(page.locator("a[href='START-HERE.pdf']").isVisible()).isTrue();
            assertThat(page.locator("a[href='reader/pages/p0001.jpg']").isVisible()).isTrue();
        });
    }

    @Test
    void obeysNoTextOfARecord() {
        open(Changes.facts(FictionalCase.input(), hostile()), DESKTOP, true, page -> {
            assertThat(page.locator("#diagnoses [data-fact]").count())
                    .isEqualTo(GeneratedCase.HOSTILE.size());
            assertThat(page.locator("main script, main img[src=x]").count()).isZero();
        });
    }

    private static List<Fact> hostile() {
        Fact.Diagnosis model = FictionalCase.input()
                .facts()
                .stream()
                .filter(Fact.Diagnosis.class::isInstance)
                .map(Fact.Diagnosis.class::cast)
                .findFirst()
                .orElseThrow();
        return GeneratedCase.HOSTILE.stream()
                .map(words -> Changes.saying(model, "h" + GeneratedCase.HOSTILE.indexOf(words), words))
                .toList();
    }
}
