package app.tollgate.adapter.web.access;

import io.micrometer.core.instrument.Tags;

/// What the ordinary way counts an answered question as.
final class PlainMetric {

    static final String NAME = "http.server.requests";

    static final Tags TAGS = Tags.of(
            "error", "none",
            "exception", "none",
            "method", "GET",
            "outcome", "SUCCESS",
            "status", "200",
            "uri", PlainQuestion.PATH);

    private PlainMetric() {}
}
