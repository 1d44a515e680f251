package app.tollgate.domain.planrequest;

import app.tollgate.domain.money.Money;
import app.tollgate.domain.plan.PlanCode;
import app.tollgate.domain.plan.PlanId;

/// The version of a plan that was on sale when it was asked for, and its price then in the currency of the transfer.
public record RequestedPlan(PlanId id, PlanCode code, Money price) {}
