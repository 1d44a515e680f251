package app.tollgate.domain.access;

/// Something recorded that may give access. Whether it does at a moment is for the rules to say.
public sealed interface Claim permits OverrideFact, SubscriptionFact, GrantFact {

    ClaimKind kind();

    Entitlement gives();
}
