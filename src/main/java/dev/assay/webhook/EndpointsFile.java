package dev.assay.webhook;

import dev.assay.document.Document;
import dev.assay.document.Schema;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads the file that says who is told what: its form, then its meaning; all mistakes at once, and none of them shows a secret. */
public final class EndpointsFile {
    private static final Pattern SECRET = Pattern.compile(Pattern.quote(Secret.PREFIX) + "[^\\s\",;:.?!)]*");

    private final Document document;
    private final Problems problems = new Problems();

    private EndpointsFile(Document document) {
        this.document = document;
    }

    /**
     * What was read.
     *
     * @param endpoints those that can be used: all of them, when no problem is an error
     * @param problems by line
     */
    public record Reading(Endpoints endpoints, List<Problem> problems) {
        /** Copies. */
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads it. Never throws for what is in it. */
    public static Reading read(Document document) {
        return new EndpointsFile(document).read();
    }

    private Reading read() {
        problems.addAll(document.problems());
        problems.addAll(Schema.ofResource("/schemas/webhooks.schema.json").check(document));
        List<Endpoint> endpoints = new ArrayList<>();
        Set<String> names = new HashSet<>();
        JsonNode list = document.root().path("endpoints");
        for (int i = 0; i < list.size(); i++) {
            String at = "/endpoints/" + i;
            JsonNode one = list.get(i);
            if (one.isObject()) {
                String name = one.path("name").asString("");
                if (!name.isEmpty() && !names.add(name)) {
                    wrong(
                            "duplicate-endpoint",
                            at + "/name",
                            "Two endpoints are called '" + name + "'; name them apart.");
                }
                endpoint(at, name, one).ifPresent(endpoints::add);
            }
        }
        return new Reading(
                new Endpoints(endpoints),
                problems.sorted().stream().map(EndpointsFile::discreet).toList());
    }

    private Optional<Endpoint> endpoint(String at, String name, JsonNode one) {
        boolean isPrivate = one.path("private").asBoolean(false);
        Optional<URI> url = one.path("url").isString()
                ? EndpointAddress.read(one.path("url").asString(), isPrivate, m -> wrong("bad-url", at + "/url", m))
                : Optional.empty();
        List<Secret> secrets = one.has("secret") ? secrets(at + "/secret", one.path("secret")) : List.of();
        EnumSet<EventType> events = EnumSet.noneOf(EventType.class);
        one.path("events").forEach(e -> EventType.of(e.asString("")).ifPresent(events::add));
        if (!one.has("events")) {
            events.addAll(Arrays.asList(EventType.values()));
        }
        return url.isEmpty() || secrets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Endpoint(name, url.get(), secrets, events, isPrivate));
    }

    private List<Secret> secrets(String at, JsonNode node) {
        List<Secret> secrets = new ArrayList<>();
        if (!node.isArray()) {
            secret(at, node).ifPresent(secrets::add);
        } else if (node.isEmpty() || node.size() > 5) {
            wrong("bad-secret", at, "Give one secret, or a list of up to 5 while one takes the place of another.");
        } else {
            for (int i = 0; i < node.size(); i++) {
                secret(at + "/" + i, node.get(i)).ifPresent(secrets::add);
            }
        }
        return secrets;
    }

    private Optional<Secret> secret(String at, JsonNode node) {
        Optional<Secret> secret = node.isString() ? Secret.of(node.asString()) : Optional.empty();
        if (secret.isEmpty()) {
            wrong(
                    "bad-secret",
                    at,
                    "A secret is a text of '" + Secret.PREFIX
                            + "' and 24 to 64 random bytes in Base64; make one with: echo whsec_$(openssl rand -base64 32)");
        }
        return secret;
    }

    private void wrong(String code, String pointer, String message) {
        problems.add(Problem.error(code, document.placeOf(pointer), message));
    }

    /** What is said of a file that is no JSON may quote it. */
    private static Problem discreet(Problem problem) {
        Place place = problem.place();
        String message = SECRET.matcher(problem.message()).replaceAll(Secret.PREFIX + "…");
        boolean own = problem.code().equals("bad-secret");
        String found = problem.found();
        return new Problem(
                problem.severity(),
                problem.code(),
                place,
                own ? problem.message() : message,
                found == null ? null : SECRET.matcher(found).replaceAll(Secret.PREFIX + "…"),
                problem.suggestion(),
                problem.allowed());
    }
}
