package health.homeward.intake;

import health.homeward.document.Problem;

/// A file that is no record or cannot be read.
///
/// @param what it is, with its article
/// @param advice what to do; empty for what the problem itself says
record Foreign(String what, Problem problem, String advice) {
    String reason() {
        String sentence = Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".";
        return sentence + " " + (advice.isEmpty() ? problem.remedy() : advice);
    }
}
