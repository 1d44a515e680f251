package app.tollgate.application.planrequest;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.ServicePeriods.Reckoning;

/// What an approval would make: for which time of `plan`, and the number of the payment by hand, counted from 1 for
/// each customer.
record PlannedApproval(Plan plan, int ordinal, Reckoning reckoning) {}
