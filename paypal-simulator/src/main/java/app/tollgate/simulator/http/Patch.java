package app.tollgate.simulator.http;

import static app.tollgate.simulator.http.Shapes.listOf;
import static app.tollgate.simulator.http.Shapes.object;
import static app.tollgate.simulator.http.Shapes.oneOf;
import static app.tollgate.simulator.http.Shapes.optional;
import static app.tollgate.simulator.http.Shapes.required;
import static app.tollgate.simulator.http.Shapes.text;

import app.tollgate.simulator.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One step of a JSON patch.
public record Patch(String op, String path, JsonNode value) {

    static final Shape SHAPE = listOf(
            1,
            64,
            object(
                    required("op", oneOf("add", "remove", "replace", "move", "copy", "test")),
                    optional("path", text(0, 4000))));

    /// Reads the steps; a path that is not allowed, or named twice, refuses all of them.
    public static List<Patch> steps(JsonNode body, Set<String> allowed) {
        List<Patch> steps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode node : body) {
            Patch step = new Patch(Json.text(node, "op"), Json.text(node, "path"), node.path("value"));
            if (allowed.stream().noneMatch(pattern -> step.path().matches(pattern))) {
                throw Refusal.invalid(Issue.body("INVALID_PATCH_PATH", step.path(), "The field cannot be patched."));
            }
            if (!seen.add(step.path())) {
                throw Refusal.invalid(Issue.body(
                        "INVALID_PATCH_PATH", step.path(), "Several operations on one field are not allowed."));
            }
            steps.add(step);
        }
        return steps;
    }

    public void requireOp(Set<String> ops) {
        if (!ops.contains(op)) {
            throw Refusal.invalid(Issue.body(
                    "UNSUPPORTED_PATCH_OPERATION", path, "The patch operation is not supported for this field."));
        }
    }

    public void requireShape(Shape shape) {
        List<Issue> issues = new ArrayList<>();
        shape.check(value, path, issues);
        if (!issues.isEmpty()) {
            throw new Refusal(400, issues);
        }
    }

    /// Applies the step to a field of the object.
    public void apply(ObjectNode target, String field) {
        if (op.equals("remove")) {
            target.remove(field);
        } else {
            target.set(field, value.deepCopy());
        }
    }
}
