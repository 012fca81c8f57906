package health.homeward.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.homeward.document.Json;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.packet.Verification;
import health.homeward.packet.Verify;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells whether a package is complete and untouched. It repairs nothing.
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Check that a package is complete and untouched.")
public final class VerifyPackage implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Parameters(paramLabel = "PACKAGE", description = "folder or ZIP")
    private Path path = Path.of("");

    @Override
    public Integer call() throws JsonProcessingException {
        if (Files.notExists(path)) {
            throw new ProblemException(Problem.FILE_NOT_FOUND, path.toString());
        }
        Verification verification = Verify.verify(path);
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        out.println(json ? Json.MAPPER.writeValueAsString(verification) : words(verification));
        out.flush();
        return verification.state() == Verification.State.INTACT ? 0 : 3;
    }

    private static String words(Verification verification) {
        StringBuilder words = new StringBuilder(
                verification.state() + ": " + verification.files() + " files. " + verification.state().say());
        verification.findings()
                .forEach(finding -> words.append("\n  ")
                        .append(finding.path())
                        .append(": ")
                        .append(finding.message()));
        return words.toString();
    }
}
