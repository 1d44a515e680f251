package app.tollgate.adapter.web.problem;

/// What is wrong with one field of a request. `field` is its path, such as `price.amount`.
public record FieldError(String field, String message) {}
