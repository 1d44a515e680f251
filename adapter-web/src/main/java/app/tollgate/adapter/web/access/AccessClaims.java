package app.tollgate.adapter.web.access;

import app.tollgate.domain.access.AccessDecision;
import java.util.LinkedHashMap;
import java.util.Map;

/// A decision as the claims of an access token (ACC-6), in the words that the API answers with.
public final class AccessClaims {

    private AccessClaims() {}

    /// `as_of` is in seconds since 1970, as every time in a token. Without a plan there is no `plan`.
    public static Map<String, Object> of(AccessDecision decision) {
        AccessJson json = AccessJson.of(decision);
        Map<String, Object> claims = new LinkedHashMap<>();
        if (json.plan() != null) {
            claims.put("plan", json.plan());
        }
        claims.put("tier", json.tier());
        claims.put("limits", json.limits());
        claims.put("full_access", json.hasFullAccess());
        claims.put("status", json.status());
        claims.put("reason", json.reason());
        claims.put("areas", json.allowedAreas());
        claims.put("as_of", json.asOf().getEpochSecond());
        return claims;
    }
}
