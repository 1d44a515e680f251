package app.tollgate.domain.plan;

import java.util.regex.Pattern;

/// The name a plan goes by in the API and in catalogues, such as `pro_yearly`.
public record PlanCode(String value) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

    public PlanCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a plan code is 1 to 50 of a-z, 0-9, _ and -, not '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return CODE.matcher(value).matches();
    }
}
