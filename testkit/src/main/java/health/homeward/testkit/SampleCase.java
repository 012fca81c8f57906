package health.homeward.testkit;

import health.homeward.testkit.paper.FictionalCase;
import health.homeward.testkit.paper.Person;
import health.homeward.testkit.truth.CaseTruth;
import health.homeward.testkit.wear.Wear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes the case that is shipped under `samples/`: a folder as a patient brings it, with what the person told us.
public final class SampleCase {
    private static final long SEED = 20;

    private SampleCase() {}

    /// Writes into the directory named first, which gets one folder and its truth.
    public static void main(String[] arguments) throws IOException {
        FictionalCase from = FictionalCase.of(SEED, "gastric-cancer");
        String name = from.person().latin().toLowerCase(Locale.ROOT).replace(' ', '-');
        Path samples = Path.of(arguments[0]);
        CaseTruth truth = write(from, samples.resolve(name));
        Files.writeString(samples.resolve(name).resolve("case.yaml"), told(from));
        truth.write(samples.resolve(name + ".truth.json"));
    }

    private static CaseTruth write(FictionalCase from, Path folder) throws IOException {
        CaseFolder to = new CaseFolder(from, folder);
        to.pdf("出院小结.pdf", List.of(from.paper("discharge-summary")));
        to.pdf("检查报告.pdf", List.of(from.paper("imaging-report.abdomen"), from.paper("lab-report.chemistry"),
                from.paper("lab-report.marker")));
        to.scans("扫描全能王 2026-11-02 10.15.pdf",
                List.of(from.paper("pathology-report"), from.paper("operative-note")));
        to.screenshot("微信图片_20261103204512.png", from.paper("lab-report.blood"));
        to.word("治疗方案.docx", from.paper("proposed-treatment-plan"));
        to.pictures("IMG_2034.jpg", from.paper("admission-note"), Wear.PHOTO, 0, "MATCH");
        to.pictures("IMG_2041.jpg", from.paper("imaging-report.chest"), Wear.PHOTO, 90, "MATCH");
        to.pictures("IMG_2042.jpg", from.paper("medication-list"), Wear.SCAN, 180, "MATCH");
        to.pictures("IMG_2047.jpg", from.paper("endoscopy-report"), Wear.GLARE, 0, "MATCH");
        to.pictures("IMG_2053.jpg", from.paper("invoice"), Wear.PHOTO, 270, "MATCH");
        to.pictures("mmexport1762070912345.jpg", from.paper("diagnosis-certificate"), Wear.HARD, 0, "MATCH");
        to.pictures("IMG_2060.jpg", from.written("lab-report.chemistry", from.stranger()), Wear.PHOTO, 0,
                "CONFLICT");
        to.duplicate("IMG_2034(1).jpg", "IMG_2034.jpg");
        to.broken("影像报告-无法打开.pdf");
        return to.truth();
    }

    private static String told(FictionalCase from) {
        Person person = from.person();
        return """
                # Fictional. Nobody of this name is meant.
                person:    {name: "%s", chineseName: "%s", sex: %s, birthDate: %s, ids: ["%s"]}
                home:      US
                situation: next-step
                opinion:   treatment-review
                stays:     [{hospital: "%s", admitted: %s, discharged: %s}]
                """.formatted(person.latin(), person.name(), person.female() ? "female" : "male",
                person.birthDate(),
                person.number(), from.stay().hospital().name(), from.stay().admitted(),
                from.stay().discharged());
    }
}
