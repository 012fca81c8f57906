package health.homeward.cli;

import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `homeward`: the entry point. Results go to standard output in UTF-8, everything else to standard error.
@Command(name = "homeward", mixinStandardHelpOptions = true, versionProvider = Version.class, subcommands = {
        Pack.class, Check.class,
        Confirm.class, Read.class, Meds.class, Labs.class, ShowImaging.class,
        VerifyPackage.class}, description = "Carries records out of a Chinese hospital to a physician elsewhere.", footer = {
                "",
                "Exit codes: 0 done, 1 a bug, 2 wrong usage, 3 done but something needs a person, 4 refused."})
public final class Homeward {
    private Homeward() {}

    /// The command line with its outputs; tests give their own.
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new Homeward());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setExecutionExceptionHandler((exception, command, _) -> {
            if (exception instanceof ProblemException known) {
                Problem problem = known.problem();
                command.getErr().println(known.getMessage() + ": " + problem.remedy() + " [" + problem + "]");
                command.getErr().flush();
                return 4;
            }
            throw exception;
        });
        return commandLine;
    }

    public static void main(String[] arguments) {
        // The libraries' own words, which may hold what stands in a record, are not for a screen or a log.
        LogManager.getLogManager().reset();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = commandLine(out, err).execute(arguments);
        out.flush();
        System.exit(code);
    }
}
