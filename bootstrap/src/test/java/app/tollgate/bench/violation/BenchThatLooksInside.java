package app.tollgate.bench.violation;

import app.tollgate.domain.money.Money;

/// Breaks a rule on purpose, so that the rule is seen to bite.
public record BenchThatLooksInside(Money price) {}
