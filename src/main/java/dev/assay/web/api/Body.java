package dev.assay.web.api;

import dev.assay.document.Document;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/**
 * The JSON body of a request.
 *
 * @param bytes as sent
 */
record Body(byte[] bytes) {
    /** The most bytes of one object. */
    static final int ONE = 1_000_000;

    /** The most bytes of a list. */
    static final int LIST = 10_000_000;

    static Body of(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(ApiProblem.of(
                    415,
                    "content-encoding",
                    "The body is packed",
                    "Send the body unpacked, without Content-Encoding."));
        }
        if (request.getContentLengthLong() > LIST) {
            throw tooLarge("A body may have up to 10 MB.");
        }
        byte[] bytes = read(request);
        if (bytes.length > LIST) {
            throw tooLarge("A body may have up to 10 MB.");
        }
        return new Body(bytes);
    }

    private static byte[] read(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(LIST + 1);
        } catch (IOException e) {
            throw new Refusal(ApiProblem.cutOff());
        }
    }

    /**
     * The body as JSON.
     *
     * @throws Refusal if it is not JSON, or one object over 1 MB
     */
    Document json() {
        if (bytes.length == 0) {
            throw Refusals.malformed(List.of(Problem.error(
                    "empty-body", Place.NOWHERE, "The body is empty; it should hold JSON, from { to }.")));
        }
        Document document = Document.read("body", bytes);
        if (!document.problems().isEmpty()) {
            throw Refusals.malformed(
                    document.problems().stream().map(Body::ofBody).toList());
        }
        if (document.root().isObject() && bytes.length > ONE) {
            throw tooLarge("One object may have up to 1 MB.");
        }
        return document;
    }

    private static Problem ofBody(Problem p) {
        return p.saying(p.message().replace("This file", "The body"));
    }

    private static Refusal tooLarge(String detail) {
        return new Refusal(ApiProblem.of(413, "too-large", "The body is too large", detail));
    }
}
