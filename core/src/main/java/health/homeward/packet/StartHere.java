package health.homeward.packet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import health.homeward.document.Fact;
import health.homeward.document.Standing;
import health.homeward.readiness.RequirementResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The summary of at most two pages. What does not fit is counted, and stands in the reader: a line is never cut.
final class StartHere {
    private static final int PAGES = 2;
    private static final List<Integer> BUDGETS = List.of(14, 10, 7, 5, 3, 2, 1, 0);

    private final View view;
    private final int budget;
    private final StringBuilder html = new StringBuilder();

    private StartHere(View view, int budget) {
        this.view = view;
        this.budget = budget;
    }

    /// The largest summary that fits.
    static byte[] pdf(View view) throws IOException {
        for (int budget : BUDGETS) {
            byte[] pdf = render(new StartHere(view, budget).html());
            try (PDDocument document = Loader.loadPDF(pdf)) {
                if (document.getNumberOfPages() <= PAGES) {
                    return sealed(document, view);
                }
            }
        }
        throw new IllegalStateException("the summary does not fit on " + PAGES + " pages");
    }

    /// Dates and document id come from what it is made of, so that building twice gives the same bytes.
    private static byte[] sealed(PDDocument document, View view) throws IOException {
        GregorianCalendar at = GregorianCalendar.from(view.input().sealed().atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(at);
        document.getDocumentInformation().setModificationDate(at);
        COSString id = new COSString(view.contentId().substring(0, 16));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, ids);
        document.setDocumentId(Long.parseUnsignedLong(view.contentId().substring(0, 15), 16));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private static byte[] render(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "NotoSansSC_400Regular.ttf", "SC", 400);
        font(builder, "NotoSansSC_700Bold.ttf", "SC", 700);
        font(builder, "NotoSans_400Regular.ttf", "Sans", 400);
        font(builder, "NotoSans_700Bold.ttf", "Sans", 700);
        font(builder, "NotoSansSymbols2_400Regular.ttf", "Symbols", 400);
        font(builder, "NotoSansMath_400Regular.ttf", "Math", 400);
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight)
            throws IOException {
        byte[] bytes = Packet.resource("fonts/" + file);
        builder.useFont(() -> new ByteArrayInputStream(bytes), family, weight, FontStyle.NORMAL, true);
    }

    private String html() {
        PackageInput input = view.input();
        html.append("<html lang=\"en\"><head><title>START HERE</title><style>")
                .append("@page{size:A4;margin:15mm 14mm 16mm;@bottom-center{font-family:SC,Sans;font-size:8.5pt;content:\"")
                .append(input.ready() ? "READY" : "DRAFT - not all essential records are here")
                .append("  -  page \" counter(page) \" of \" counter(pages)}}")
                .append("body{font-family:SC,Sans,Symbols,Math;font-size:9pt;line-height:1.3;color:#17212b}")
                .append("h1{font-size:16pt;margin:0}h2{font-size:10.5pt;margin:7pt 0 2pt;border-bottom:1pt solid #17212b}")
                .append("p{margin:1.5pt 0}.draft{border:1pt solid #8a3b00;padding:3pt 5pt;color:#8a3b00;margin-top:4pt}")
                .append(".ref{color:#51606e}.foot{margin-top:8pt;font-size:8.5pt;color:#51606e}</style></head><body>");
        who();
        heading("2. What is asked");
        line(Objects.requireNonNullElse(input.opinion(), "The kind of opinion was not chosen."));
        optional(input.summary().situation());
        completeness();
        section("4. Diagnoses", fact -> fact instanceof Fact.Diagnosis);
        section("5. Treatment", fact -> fact instanceof Fact.Procedure || fact instanceof Fact.Stay);
        section("6. Pathology", fact -> fact instanceof Fact.PathologyFinding);
        section("7. Key imaging", fact -> fact instanceof Fact.ImagingFinding finding
                && finding.part() != Fact.ImagingFinding.Part.FINDINGS);
        section("8. Medicines to take home", medicine(Fact.Medication.ListKind.TO_TAKE_HOME));
        section("8. Medicines given in hospital", medicine(Fact.Medication.ListKind.IN_HOSPITAL));
        line("Do not stop or change a medicine because of this list. Ask the treating doctor first.");
        section("9. Allergies", fact -> fact instanceof Fact.Allergy);
        html.append("<div class=\"foot\">");
        line("\u2713 confirmed by a person; \u25cb read by machine, not checked; ! not certain, see the page. "
                + "Summary of enclosed records, not a medical opinion. Machine translation, not certified.");
        line("Open index.html to see every value on its Chinese page. Package " + input.packageId()
                + ", version "
                + input.version() + ", sealed " + input.sealed() + ", content "
                + view.contentId().substring(0, 12) + ".");
        return html.append("</div></body></html>").toString();
    }

    private static Predicate<Fact> medicine(Fact.Medication.ListKind list) {
        return fact -> fact instanceof Fact.Medication medicine && medicine.list() == list;
    }

    private void who() {
        var person = view.input().person();
        var summary = view.input().summary();
        html.append("<h1>")
                .append(escaped(Objects.requireNonNullElse(ReaderJson.name(person), "Name not told")))
                .append(
                        "</h1>");
        heading("1. Who");
        line("Chinese name: " + told(person.chineseName()) + "   Born: " + told(person.birthDate())
                + "   Sex: "
                + (person.sex() == null ? "not told" : person.sex().code()) + "   Hospital: "
                + told(summary.hospital())
                + "   Admitted: " + told(summary.admitted()) + "   Discharged: "
                + told(summary.discharged()));
        if (!view.input().ready()) {
            html.append("<div class=\"draft\"><strong>DRAFT</strong> because:");
            many(view.input().draftReasons(), Math.max(2, Math.min(budget, 6)));
            html.append("</div>");
        }
    }

    private static String told(@Nullable Object value) {
        return value == null ? "not told" : value.toString();
    }

    private void completeness() {
        heading("3. Completeness");
        for (var state : RequirementResult.State.values()) {
            List<String> items = view.input()
                    .readiness()
                    .stream()
                    .filter(result -> result.state() == state
                            && state != RequirementResult.State.NOT_APPLICABLE)
                    .filter(result -> result.severity() != RequirementResult.Severity.HELPFUL)
                    .map(RequirementResult::requirement)
                    .toList();
            if (!items.isEmpty()) {
                line(ReaderJson.code(state) + ": " + String.join("; ", items));
            }
        }
        if (view.input().readiness().isEmpty()) {
            line("Completeness was not judged.");
        }
        if (!view.conflicts().isEmpty()) {
            line(view.conflicts().size() + " documents are withheld: they do not belong to this patient.");
        }
    }

    private void section(String title, Predicate<Fact> wanted) {
        heading(title);
        List<String> lines = view.facts().stream().filter(wanted).map(this::said).toList();
        if (lines.isEmpty()) {
            line("None stated in the records.");
        } else {
            many(lines, budget);
        }
    }

    private String said(Fact fact) {
        var source = fact.source();
        String english = view.input().english().apply(fact);
        String mark = !source.asserted()
                ? "! NOT CERTAIN: "
                : source.standing() instanceof Standing.Read ? "\u25cb " : "\u2713 ";
        return mark + (english == null ? "" : english + "  ") + source.zh() + "  " + Words.note(fact)
                + "  [page "
                + view.numbers().get(source.regions().getFirst().page()) + "]";
    }

    private void many(List<String> lines, int most) {
        // A line longer than this would push the count of lines out of meaning; it is left to the reader whole.
        List<String> fitting = lines.stream().filter(text -> text.length() <= 600).limit(most).toList();
        fitting.forEach(this::line);
        if (fitting.size() < lines.size()) {
            line((lines.size() - fitting.size()) + " more in index.html and data/facts.json.");
        }
    }

    private void optional(@Nullable String text) {
        if (text != null && text.length() <= 600) {
            line(text);
        }
    }

    private void heading(String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>");
    }

    private void line(String text) {
        html.append("<p>").append(escaped(text)).append("</p>");
    }

    /// Also drops what XML cannot carry.
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x1f\\x7f\\ufffe\\uffff\\p{Cs}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
