package dev.assay.web;

import dev.assay.web.api.ApiProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Until there are accounts, this machine is the boundary. Keeps out what a browser on it may be talked into by another site: names that only pretend to be
 * this machine (DNS rebinding), and writes from other origins. Sets the security headers of everything that is answered.
 */
final class LoopbackGuard extends OncePerRequestFilter {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'%s; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final JsonMapper json;

    LoopbackGuard(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Swagger UI styles itself inline.
        boolean inline = request.getRequestURI().startsWith("/swagger-ui");
        response.setHeader(
                "Content-Security-Policy", String.format(Locale.ROOT, POLICY, inline ? " 'unsafe-inline'" : ""));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // With no-referrer, a form of our own page would come from the origin "null".
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        String host = request.getHeader("Host");
        if (!isHere(host)) {
            refuse(
                    response,
                    ApiProblem.of(
                            421,
                            "foreign-host",
                            "This is not that host",
                            "Assay answers to localhost, 127.0.0.1 and [::1] only, and was asked for another name."));
        } else if (!READING.contains(request.getMethod())
                && isForeign(request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"), host)) {
            refuse(
                    response,
                    ApiProblem.of(
                            403,
                            "foreign-origin",
                            "Another site may not write here",
                            "The request comes from a page of another site. Only pages of Assay itself, and programs, may send it."));
        } else {
            chain.doFilter(request, response);
        }
    }

    static boolean isHere(@Nullable String host) {
        if (host == null) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon > host.lastIndexOf(']');
        String port = hasPort ? host.substring(colon + 1) : "";
        String name = hasPort ? host.substring(0, colon) : host;
        return HERE.contains(name.toLowerCase(Locale.ROOT)) && port.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isForeign(@Nullable String origin, @Nullable String site, @Nullable String host) {
        return origin != null && !origin.equalsIgnoreCase("http://" + host)
                || site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private void refuse(HttpServletResponse response, ApiProblem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(ApiProblem.MEDIA_TYPE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
