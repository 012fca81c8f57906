package health.homeward.casefile;

import health.homeward.document.FileAccount;
import health.homeward.document.PageOutcome;
import health.homeward.document.PageQuality;
import health.homeward.document.PageRef;
import health.homeward.document.Problem;
import health.homeward.document.ProblemException;
import health.homeward.document.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of each file once its pages were tried.
final class Accounts {
    private Accounts() {}

    /// What became of the sheet in the folder of records, if there is one.
    ///
    /// @param told where the sheet was read; null for the one of the case
    static Optional<FileAccount> sheet(Path within, @Nullable Path told) {
        if (Files.notExists(within, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (told == null || !told.toAbsolutePath().normalize().equals(within)) {
            return Optional.of(new FileAccount(CaseFile.SHEET, null, FileAccount.State.SET_ASIDE,
                    Problem.NOT_A_RECORD, "What the person told was read in another place."));
        }
        try {
            return Optional.of(new FileAccount(CaseFile.SHEET, Sha256.of(Files.readAllBytes(within)),
                    FileAccount.State.USED, null, "What the person told."));
        } catch (IOException e) {
            throw new ProblemException(Problem.CASE_FILE_INVALID, within + " cannot be opened", e);
        }
    }

    static List<FileAccount> of(List<FileAccount> taken, Map<Sha256, List<PageOutcome>> outcomes,
            Set<PageRef> blank) {
        return taken.stream().map(account -> {
            List<PageOutcome> pages = account.sha256() == null
                    ? List.of()
                    : outcomes.getOrDefault(account.sha256(), List.of());
            return account.state() == FileAccount.State.USED && !pages.isEmpty()
                    ? read(account, pages, blank)
                    : account;
        }).toList();
    }

    /// Why files were set aside, the first of them by name.
    static String aside(List<FileAccount> accounts) {
        if (accounts.isEmpty()) {
            return " (no file is in it)";
        }
        String first = accounts.stream()
                .limit(3)
                .map(account -> account.path() + ": " + account.reason())
                .collect(Collectors.joining(" "));
        int more = accounts.size() - 3;
        return " (" + first + (more > 0 ? " And " + more + " more." : "") + ")";
    }

    private static FileAccount read(FileAccount account, List<PageOutcome> pages, Set<PageRef> blank) {
        List<PageOutcome.UnreadPage> unread = pages.stream()
                .filter(PageOutcome.UnreadPage.class::isInstance)
                .map(PageOutcome.UnreadPage.class::cast)
                .toList();
        if (unread.size() == pages.size()) {
            PageOutcome.UnreadPage first = unread.getFirst();
            return new FileAccount(account.path(), account.sha256(), FileAccount.State.SET_ASIDE,
                    first.problem(), said(first));
        }
        String aside = unread.stream()
                .map(page -> "Page " + page.ref().page() + " was set aside. " + said(page))
                .collect(Collectors.joining(" "));
        String empty = pages.stream()
                .map(PageOutcome::ref)
                .filter(blank::contains)
                .map(page -> "Page " + page.page() + " is blank.")
                .collect(Collectors.joining(" "));
        String remarks = Stream.of(aside, lacking(pages), empty)
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining(" "));
        return new FileAccount(account.path(), account.sha256(), FileAccount.State.USED, null, remarks);
    }

    /// What is missing on pages that were read.
    private static String lacking(List<PageOutcome> pages) {
        return pages.stream()
                .filter(PageOutcome.ReadPage.class::isInstance)
                .map(outcome -> ((PageOutcome.ReadPage) outcome).page())
                .map(page -> !page.problems().isEmpty()
                        ? "A part of page " + page.ref().page() + " could not be read. "
                                + page.problems().getFirst().remedy()
                        : page.quality().verdict() == PageQuality.Verdict.RETAKE
                                ? "Page " + page.ref().page() + " is too hard to read. "
                                        + page.quality().say()
                                : "")
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String said(PageOutcome.UnreadPage page) {
        boolean says = !page.detail().isBlank() && !page.detail().matches("\\w*(Exception|Error)");
        String figures = says ? " (" + page.detail() + ")" : "";
        return page.problem().remedy() + figures;
    }
}
