package app.tollgate.simulator.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The vocabulary in which request bodies are described.
public final class Shapes {

    public static final String NUMBER = "^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$";
    public static final String QUANTITY = "^([0-9]+|([0-9]+)?[.][0-9]+)$";

    private static final String SYNTAX = "INVALID_PARAMETER_SYNTAX";
    private static final String BAD_FORMAT = "The value of the field does not have the expected format.";
    private static final Pattern DATE_TIME = Pattern.compile("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[1-2][0-9]|3[0-1])"
            + "[Tt]([0-1][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$");

    private Shapes() {}

    /// A named part of an object.
    public record Field(String name, boolean required, Shape shape) {}

    public static Field required(String name, Shape shape) {
        return new Field(name, true, shape);
    }

    public static Field optional(String name, Shape shape) {
        return new Field(name, false, shape);
    }

    public static Shape object(Field... fields) {
        return (node, pointer, issues) -> {
            if (!node.isObject()) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
                return;
            }
            for (Field field : fields) {
                checkField(field, node.path(field.name()), pointer + "/" + field.name(), issues);
            }
        };
    }

    private static void checkField(Field field, JsonNode value, String pointer, List<Issue> issues) {
        if (value.isMissingNode() || value.isNull()) {
            if (field.required()) {
                issues.add(Issue.body("MISSING_REQUIRED_PARAMETER", pointer, "A required field is missing."));
            }
            return;
        }
        field.shape().check(value, pointer, issues);
    }

    public static Shape text(int min, int max) {
        return new Text(min, max, ".*", "INVALID_STRING_MIN_LENGTH", "INVALID_STRING_MAX_LENGTH");
    }

    public static Shape text(int min, int max, String pattern) {
        return new Text(min, max, pattern, "INVALID_STRING_MIN_LENGTH", "INVALID_STRING_MAX_LENGTH");
    }

    /// The newer APIs know one issue for both ends.
    public static Shape textV2(int min, int max) {
        return new Text(min, max, ".*", "INVALID_STRING_LENGTH", "INVALID_STRING_LENGTH");
    }

    public static Shape oneOf(String... values) {
        List<String> allowed = Arrays.asList(values);
        return (node, pointer, issues) -> {
            if (!node.isString()) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
            } else if (!allowed.contains(node.stringValue())) {
                issues.add(new Issue(
                        "INVALID_PARAMETER_VALUE",
                        "The value of the field is not one of the allowed ones.",
                        pointer,
                        node.stringValue(),
                        "body"));
            }
        };
    }

    public static Shape integer(int min, int max) {
        return (node, pointer, issues) -> {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
            } else if (node.intValue() < min) {
                issues.add(Issue.body("INVALID_INTEGER_MIN_VALUE", pointer, "The number is too small."));
            } else if (node.intValue() > max) {
                issues.add(Issue.body("INVALID_INTEGER_MAX_VALUE", pointer, "The number is too large."));
            }
        };
    }

    public static Shape flag() {
        return (node, pointer, issues) -> {
            if (!node.isBoolean()) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
            }
        };
    }

    public static Shape dateTime() {
        return (node, pointer, issues) -> {
            if (!node.isString() || !DATE_TIME.matcher(node.stringValue()).matches()) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
            }
        };
    }

    public static Shape listOf(int min, int max, Shape item) {
        return (node, pointer, issues) -> {
            if (!node.isArray() || node.size() < min || node.size() > max) {
                issues.add(Issue.body("INVALID_PARAMETER_VALUE", pointer, "The number of items is not allowed."));
                return;
            }
            for (int i = 0; i < node.size(); i++) {
                item.check(node.get(i), pointer + "/" + i, issues);
            }
        };
    }

    public static Shape money() {
        return object(required("currency_code", text(3, 3)), required("value", text(1, 32, NUMBER)));
    }

    /// Orders and refunds take a bare number where a string is asked for; PayPal's server does.
    public static Shape lenientMoney() {
        Shape text = textV2(1, 32);
        Shape value = (node, pointer, issues) -> {
            if (node.isString() && !node.stringValue().matches(NUMBER)) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
            } else if (!node.isNumber()) {
                text.check(node, pointer, issues);
            }
        };
        return object(required("currency_code", textV2(3, 3)), required("value", value));
    }

    private record Text(int min, int max, Pattern pattern, String tooShort, String tooLong) implements Shape {

        Text(int min, int max, String pattern, String tooShort, String tooLong) {
            this(min, max, Pattern.compile(pattern, Pattern.DOTALL), tooShort, tooLong);
        }

        @Override
        public void check(JsonNode node, String pointer, List<Issue> issues) {
            if (!node.isString()) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
            } else if (node.stringValue().length() < min) {
                issues.add(Issue.body(tooShort, pointer, "The text is too short."));
            } else if (node.stringValue().length() > max) {
                issues.add(Issue.body(tooLong, pointer, "The text is too long."));
            } else if (!pattern.matcher(node.stringValue()).matches()) {
                issues.add(Issue.body(SYNTAX, pointer, BAD_FORMAT));
            }
        }
    }
}
