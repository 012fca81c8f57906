package health.homeward.intake;

import health.homeward.document.FileAccount;
import health.homeward.document.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Files that were set aside for the same reason, for a person to see at once: the thousand images of a disc, the forty
/// parts of its viewer.
///
/// @param reason as in the accounts
/// @param first path of the group
/// @param count of files, at least one
public record AccountGroup(Problem problem, String reason, String first, int count) {
    /// In the order of the first files.
    static List<AccountGroup> of(List<FileAccount> accounts) {
        Map<String, AccountGroup> groups = new LinkedHashMap<>();
        for (FileAccount account : accounts) {
            Problem problem = account.problem();
            if (problem != null) {
                groups.merge(problem + account.reason(),
                        new AccountGroup(problem, account.reason(), account.path(), 1),
                        (group, one) -> new AccountGroup(group.problem, group.reason, group.first,
                                group.count + 1));
            }
        }
        return new ArrayList<>(groups.values());
    }
}
