package dev.assay.web.api;

import dev.assay.problem.Nearest;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;

/** The refusals that several requests share. */
final class Refusals {
    private Refusals() {}

    static Refusal unknown(String what, String found, Collection<String> known) {
        String code = "unknown-" + what;
        Problem problem = Problem.error(
                code,
                Place.NOWHERE,
                "There is no " + what + " '" + found + "'" + Nearest.hint(found, known),
                found,
                Nearest.to(found, known).orElse(null));
        return new Refusal(ApiProblem.of(404, code, "No such " + what, problem));
    }

    static Refusal body(List<Problem> problems) {
        return new Refusal(ApiProblem.of(422, "refused", "The request cannot be used as it is", problems));
    }

    static Refusal malformed(List<Problem> problems) {
        return new Refusal(ApiProblem.of(400, "malformed-json", "The body is not JSON", problems));
    }

    /**
     * Refuses parameters of an address that there are not: whoever misspells one would get another answer than was asked for.
     *
     * @throws Refusal for the first of them
     */
    static void otherParameters(HttpServletRequest request, List<String> known) {
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw parameter("unknown", name, "There is no parameter '" + name + "'" + Nearest.hint(name, known));
            }
        }
    }

    static Refusal parameter(String name, String found, String message) {
        return new Refusal(ApiProblem.of(
                400,
                "parameter",
                "A parameter cannot be used",
                Problem.error("parameter-" + name, Place.NOWHERE, message, found, null)));
    }

    /**
     * The parameter "limit".
     *
     * @param most how many at most
     * @throws Refusal if it is no whole number from 1 to that
     */
    static int limit(String limit, int most) {
        try {
            int count = Integer.parseInt(limit);
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw parameter("limit", limit, "'limit' is a whole number from 1 to " + most + ".");
    }
}
