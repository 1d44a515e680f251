package app.tollgate.adapter.persistence.user;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Finds in a plan, as `explain (analyze, format json)` gives it, what is read from end to end: a table, or an index
/// without a condition on it, which is what the planner takes where it must not read tables so.
final class Walks {

    private Walks() {}

    /// The most rows that a node walks which is not meant to.
    static long longest(JsonNode plan, Predicate<JsonNode> isMeant) {
        return plan.findParents("Node Type").stream()
                .filter(Walks::isWalk)
                .filter(isMeant.negate())
                .mapToLong(Walks::rows)
                .max()
                .orElse(0);
    }

    /// Page by page in the order of the list, from an index that has it.
    static boolean isInOrderOfTheList(JsonNode node) {
        return node.path("Index Name").asString("").equals("user_overview_newest")
                && node.path("Scan Direction").asString("").equals("Backward");
    }

    private static boolean isWalk(JsonNode node) {
        String type = node.path("Node Type").asString();
        return type.contains("Seq Scan") || type.contains("Index") && !node.has("Index Cond");
    }

    private static long rows(JsonNode node) {
        return (node.path("Actual Rows").asLong()
                        + node.path("Rows Removed by Filter").asLong())
                * node.path("Actual Loops").asLong();
    }
}
