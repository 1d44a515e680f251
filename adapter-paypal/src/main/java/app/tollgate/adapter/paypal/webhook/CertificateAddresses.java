package app.tollgate.adapter.paypal.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a certificate may be fetched from: decided before anything is fetched, by comparing whole words and never
/// by suffix, so that `api.paypal.com.evil.example` is not PayPal.
///
/// A host is `host` or `host:port`; a port that is not listed is not allowed. Loopback hosts may be reached by
/// http, all others by https only.
public final class CertificateAddresses {

    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:]+\\])(:[1-9][0-9]{0,4})?");
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]+)?");
    private static final Pattern PATH = Pattern.compile("/v1/notifications/certs/[A-Za-z0-9-]{1,100}");
    private static final int LENGTH_MAX = 500;

    private final Set<String> hosts;

    public CertificateAddresses(Set<String> hosts) {
        requireHosts(hosts);
        this.hosts = Set.copyOf(hosts);
    }

    /// Throws [IllegalArgumentException] for an empty list and for entries that are no `host` or `host:port`.
    public static void requireHosts(Set<String> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("at least one host of webhook certificates is needed");
        }
        hosts.stream().filter(host -> !HOST.matcher(host).matches()).findFirst().ifPresent(host -> {
            throw new IllegalArgumentException(
                    "a host of webhook certificates is 'host' or 'host:port' in lower case, not '" + host + "'");
        });
    }

    /// The address, if it may be fetched. What is fetched is put together from the parts that were checked.
    Optional<URI> admit(String address) {
        return parse(address).filter(this::isAllowed).map(CertificateAddresses::fromCheckedParts);
    }

    private boolean isAllowed(URI address) {
        String host = address.getRawAuthority();
        return host != null
                && hosts.contains(host)
                && schemeFits(address.getScheme(), host)
                && address.getRawPath() != null
                && PATH.matcher(address.getRawPath()).matches()
                && address.getRawQuery() == null
                && address.getRawFragment() == null;
    }

    private static boolean schemeFits(String scheme, String host) {
        return "https".equals(scheme)
                || ("http".equals(scheme) && LOOPBACK.matcher(host).matches());
    }

    private static URI fromCheckedParts(URI address) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath());
    }

    private static Optional<URI> parse(String address) {
        if (address.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
