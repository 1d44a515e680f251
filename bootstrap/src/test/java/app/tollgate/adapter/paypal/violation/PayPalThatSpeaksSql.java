package app.tollgate.adapter.paypal.violation;

import app.tollgate.adapter.persistence.violation.StoreThatSpeaksHttp;
import javax.sql.DataSource;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public record PayPalThatSpeaksSql(DataSource database, StoreThatSpeaksHttp neighbour) {}
