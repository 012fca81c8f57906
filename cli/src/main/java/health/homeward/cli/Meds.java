package health.homeward.cli;

import health.homeward.medication.Medicine;
import health.homeward.medication.Medicines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Chinese medicine lines in the terms of a pharmacist elsewhere.
@Command(name = "meds", mixinStandardHelpOptions = true, description = "Say what the medicines in a list are, a line each.", footer = {
        "", Medicine.WARNING})
public final class Meds implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object for each line that is not blank")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "-", description = "UTF-8 text; - or nothing: standard input")
    private Path file = Path.of("-");

    @Override
    public Integer call() throws IOException {
        InputLines.each(file, out(), line -> print(Medicines.resolve(line)));
        if (!json) {
            out().println(Medicine.WARNING);
        }
        out().flush();
        return 0;
    }

    private void print(Medicine medicine) throws IOException {
        if (json) {
            out().println(MedicineJson.of(medicine));
        } else {
            out().println(MedicineText.of(medicine));
            out().println();
        }
    }

    private PrintWriter out() {
        CommandSpec present = spec;
        if (present == null) {
            throw new IllegalStateException("picocli sets it");
        }
        return present.commandLine().getOut();
    }
}
