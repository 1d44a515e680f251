package app.tollgate.application.token;

import app.tollgate.domain.token.SigningKey;
import java.util.List;
import reactor.core.publisher.Mono;

/// Somebody who verifies tokens asks for the keys: those that sign, those that will, and those whose tokens may still
/// be about (ACC-6).
public interface ShowSigningKeys {

    Mono<List<SigningKey>> published();
}
