package app.tollgate.simulator.control;

import app.tollgate.simulator.http.ApiServer;
import app.tollgate.simulator.http.Incoming;
import app.tollgate.simulator.http.Reply;
import java.util.Optional;

/// Sends a request to the control API, the buyer's pages or the PayPal API.
public record Application(ApiServer api, ControlApi control, BuyerPages pages) {

    /// An empty answer is a dropped connection.
    public Optional<Reply> answer(Incoming incoming) {
        if (incoming.path().startsWith("/simulator")) {
            return Optional.of(control.answer(incoming));
        }
        if (pages.serves(incoming.path())) {
            return Optional.of(pages.answer(incoming));
        }
        return api.answer(incoming);
    }
}
