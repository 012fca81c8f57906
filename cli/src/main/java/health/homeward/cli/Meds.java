package health.homeward.cli;

import health.homeward.medication.Medicine;
import health.homeward.medication.Medicines;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Chinese medicine lines in the terms of a pharmacist elsewhere.
@Command(name = "meds", mixinStandardHelpOptions = true, description = "Say what the medicines in a list are, a line each.", footer = {
        "", Medicine.WARNING})
public final class Meds implements Callable<Integer> {
    @Mixin
    private final InputLines lines = new InputLines();

    @Override
    public Integer call() throws IOException {
        lines.each(line -> print(Medicines.resolve(line)));
        if (!lines.json()) {
            lines.out().println(Medicine.WARNING);
        }
        lines.out().flush();
        return 0;
    }

    private void print(Medicine medicine) throws IOException {
        if (lines.json()) {
            lines.out().println(MedicineJson.of(medicine));
        } else {
            lines.out().println(MedicineText.of(medicine));
            lines.out().println();
        }
    }
}
