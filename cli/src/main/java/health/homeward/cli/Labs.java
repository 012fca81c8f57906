package health.homeward.cli;

import health.homeward.lab.LabReading;
import health.homeward.lab.LabRow;
import health.homeward.lab.Laboratory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Laboratory rows in the terms of a physician elsewhere.
@Command(name = "labs", mixinStandardHelpOptions = true, description = "Say what laboratory rows mean, a line each: name, value, unit, reference range, separated by tabs.")
public final class Labs implements Callable<Integer> {
    @Mixin
    private final InputLines lines = new InputLines();

    private final List<Integer> withoutTabs = new ArrayList<>();
    private int printed;

    @Override
    public Integer call() throws IOException {
        lines.each(this::print);
        lines.out().flush();
        if (!withoutTabs.isEmpty()) {
            PrintWriter err = lines.err();
            err.println("No tab in line "
                    + withoutTabs.stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "))
                    + (withoutTabs.size() > 5 ? " and " + (withoutTabs.size() - 5) + " more" : "")
                    + ": the whole line was taken for a name. Write name, value, unit and range with tabs between.");
            err.flush();
        }
        return 0;
    }

    private void print(String line) throws IOException {
        String[] cells = line.split("\t", -1);
        printed++;
        if (cells.length == 1) {
            withoutTabs.add(printed);
        }
        LabRow row = new LabRow(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3));
        LabReading reading = Laboratory.read(row);
        lines.out().println(lines.json() ? LabJson.of(row, reading) : LabText.of(row, reading));
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }
}
