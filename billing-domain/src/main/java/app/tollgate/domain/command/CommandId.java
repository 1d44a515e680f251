package app.tollgate.domain.command;

import java.util.UUID;

/// Our own id of a command, known before PayPal is asked; PayPal's request id is made from it where PayPal takes one.
public record CommandId(UUID value) {}
