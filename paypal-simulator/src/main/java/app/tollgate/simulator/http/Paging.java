package app.tollgate.simulator.http;

import app.tollgate.simulator.json.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A page of a list, by `page_size` (1 to 20) and `page`.
public record Paging(int size, int page, boolean totals) {

    public static Paging of(ApiCall call) {
        return new Paging(
                number(call, "page_size", 10, 20),
                number(call, "page", 1, 100_000),
                call.query("total_required").filter("true"::equals).isPresent());
    }

    public ObjectNode show(String name, List<ObjectNode> all, String self) {
        ObjectNode shown = Json.object();
        if (totals) {
            shown.put("total_items", all.size());
            shown.put("total_pages", (all.size() + size - 1) / size);
        }
        List<ObjectNode> part =
                all.stream().skip((long) (page - 1) * size).limit(size).toList();
        shown.set(name, Json.array(part));
        shown.set("links", Json.links(Json.link(self + "?page_size=" + size + "&page=" + page, "self", "GET")));
        return shown;
    }

    private static int number(ApiCall call, String name, int otherwise, int max) {
        String text = call.query(name).orElse(Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
            throw Refusal.invalid(
                    Issue.query("INVALID_PARAMETER_VALUE", name, "The value of the parameter is not allowed."));
        }
        return Integer.parseInt(text);
    }
}
