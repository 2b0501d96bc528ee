//! What can be wrong with a suppression comment.

use crate::language::named_enum;

named_enum! {
    /// What is wrong with a suppression comment.
    Fault {
        /// It suppresses nothing: its rule found nothing there.
        Unused = "unused",
        /// It gives no reason, so it suppresses nothing.
        NoReason = "no_reason",
        /// It names a rule that does not exist.
        UnknownRule = "unknown_rule",
        /// It is malformed, or names no rule.
        Unreadable = "unreadable",
    }
}
