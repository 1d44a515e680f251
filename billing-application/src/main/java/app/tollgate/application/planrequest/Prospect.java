package app.tollgate.application.planrequest;

import app.tollgate.domain.plan.Plan;
import app.tollgate.domain.planrequest.GivenTime.Reckoning;

/// What an approval would make: for which time of `plan`, and the how-manieth payment of its customer by hand.
record Prospect(Plan plan, int ordinal, Reckoning reckoning) {}
