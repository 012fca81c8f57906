package health.homeward.translation;

/// How grave a finding is; the gravest comes first.
public enum Severity {
    /// The target may not be reviewed or final as it stands.
    BLOCK,
    /// A person should look.
    WARN,
    /// Said for information.
    INFO
}
