package app.tollgate.adapter.web.violation;

import javax.sql.DataSource;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public record ControllerThatSpeaksSql(DataSource database) {}
