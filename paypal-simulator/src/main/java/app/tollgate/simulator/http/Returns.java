package app.tollgate.simulator.http;

/// Where PayPal sends the buyer back to; a URL that has a query already gets its parameters with `&`.
public final class Returns {

    private Returns() {}

    public static String subscription(String url, String id, String billingToken, String token) {
        return append(url, "subscription_id=" + id + "&ba_token=" + billingToken + "&token=" + token);
    }

    public static String order(String url, String id, String payerId) {
        return append(url, "token=" + id + "&PayerID=" + payerId);
    }

    public static String cancelledOrder(String url, String id) {
        return append(url, "token=" + id);
    }

    private static String append(String url, String parameters) {
        if (url.isEmpty()) {
            return "";
        }
        int hash = url.indexOf('#');
        String fragment = hash < 0 ? "" : url.substring(hash);
        String address = hash < 0 ? url : url.substring(0, hash);
        return address + (address.contains("?") ? "&" : "?") + parameters + fragment;
    }
}
