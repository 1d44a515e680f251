package app.tollgate.adapter.web.security;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ContentSecurityPolicyServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ServerWebExchangeDelegatingServerHttpHeadersWriter;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

/// Headers that keep browsers from doing more with an answer than reading it. Beyond Spring Security's own: the API is
/// never a page, and its one page, the API's description, loads from nowhere else.
final class SecurityHeaders {

    private static final ServerWebExchangeMatcher PAGE =
            pathMatchers("/swagger-ui.html", "/swagger-ui/**", "/webjars/swagger-ui/**");

    private SecurityHeaders() {}

    static void write(HeaderSpec headers) {
        HeaderSpec _ = headers.writer(
                        only(new NegatedServerWebExchangeMatcher(PAGE), "default-src 'none'; frame-ancestors 'none'"))
                .writer(only(
                        PAGE,
                        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                                + " frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }

    private static ServerHttpHeadersWriter only(ServerWebExchangeMatcher where, String policy) {
        ContentSecurityPolicyServerHttpHeadersWriter writer = new ContentSecurityPolicyServerHttpHeadersWriter();
        writer.setPolicyDirectives(policy);
        return new ServerWebExchangeDelegatingServerHttpHeadersWriter(where, writer);
    }
}
