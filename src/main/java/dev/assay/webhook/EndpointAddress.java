package dev.assay.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the address of an endpoint. What can be seen of a host without asking the DNS is told when the file is read; the rest at each attempt. */
final class EndpointAddress {
    /** Nothing that the DNS would be asked for. */
    private static final Pattern NUMBERS = Pattern.compile("\\[.*|[0-9.]+|0[xX].*");

    private EndpointAddress() {}

    /**
     * Reads it; empty when it cannot be used.
     *
     * @param isPrivate whether it may be private
     * @param wrong is told why not, without the address
     */
    static Optional<URI> read(String text, boolean isPrivate, Consumer<String> wrong) {
        URI url = url(text);
        if (url == null || url.getHost() == null) {
            wrong.accept("This is no address of a web server; it should be as https://example.com/assay.");
            return Optional.empty();
        }
        String scheme = String.valueOf(url.getScheme());
        if (!scheme.equalsIgnoreCase("https") && !(isPrivate && scheme.equalsIgnoreCase("http"))) {
            wrong.accept(
                    scheme.equalsIgnoreCase("http")
                            ? "It begins with http://, so anybody on the way could read it; give https://. With \"private\": true beside it, http:// is taken too."
                            : "It begins with '" + scheme + ":'; give https://.");
            return Optional.empty();
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            wrong.accept("It holds " + (url.getRawUserInfo() != null ? "a user or password before @" : "a part after #")
                    + ", which is not sent; leave it out. The signature shows who sends.");
            return Optional.empty();
        }
        String refusal = refusal(url.getHost(), isPrivate);
        if (refusal != null) {
            wrong.accept(refusal);
            return Optional.empty();
        }
        return Optional.of(url);
    }

    private static @Nullable URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static @Nullable String refusal(String host, boolean isPrivate) {
        boolean here = host.equalsIgnoreCase("localhost") || host.endsWith(".localhost");
        if (here && isPrivate || !here && !NUMBERS.matcher(host).matches()) {
            return null;
        }
        try {
            if (!here) {
                new AddressGuard(InetAddress::getAllByName, isPrivate).resolve(host);
                return null;
            }
        } catch (AddressGuard.Refused e) {
            return "It cannot be sent to: " + e.getMessage() + ".";
        } catch (UnknownHostException e) {
            return "Its host is written as a number that is no address.";
        }
        return "It cannot be sent to: it is this machine itself, and \"private\": true is not set for it.";
    }
}
