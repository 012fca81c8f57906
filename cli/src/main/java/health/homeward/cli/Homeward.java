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
        Confirm.class, Read.class, Meds.class, Labs.class, CheckTranslation.class, ShowImaging.class,
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
            command.getErr().print(bug(exception));
            command.getErr().flush();
            return 1;
        });
        return commandLine;
    }

    /// Where it happened and not what was said about it, which may stand in a record.
    static String bug(Throwable thrown) {
        StringBuilder text = new StringBuilder("This is a fault of Homeward. Please report these lines:\n");
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement place : cause.getStackTrace()) {
                text.append("  at ").append(place).append('\n');
            }
        }
        return text.toString();
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
