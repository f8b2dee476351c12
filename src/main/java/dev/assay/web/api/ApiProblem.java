package dev.assay.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, as {@code application/problem+json} (RFC 9457).
 *
 * @param type name of the kind of problem, a URN that stays
 * @param title the kind of problem in words
 * @param status HTTP status
 * @param detail what is wrong with this request, and what would be right
 * @param errors every mistake, one each; empty when the whole request is the mistake
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiProblem(String type, String title, int status, String detail, List<Item> errors) {
    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The most mistakes told at once. */
    private static final int MOST = 1_000;

    /** Copies. */
    public ApiProblem {
        errors = List.copyOf(errors);
    }

    /**
     * One mistake.
     *
     * @param pointer where in the body (RFC 6901), or null
     * @param line line in the body from 1, or null
     * @param column column from 1, or null
     * @param code stable name of the kind of mistake
     * @param detail what was found, and what would be right
     * @param found the text or value found, or null
     * @param suggestion the nearest right text, or null
     * @param allowed all that would be right, where that is up to 50 values; else null
     */
    @Schema(name = "Mistake")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Nullable String pointer,
            @Nullable Integer line,
            @Nullable Integer column,
            String code,
            String detail,
            @Nullable String found,
            @Nullable String suggestion,
            @Nullable List<String> allowed) {
        static Item of(Problem problem) {
            Place place = problem.place();
            return new Item(
                    place.pointer(),
                    place.line() == 0 ? null : place.line(),
                    place.column() == 0 ? null : place.column(),
                    problem.code(),
                    problem.message(),
                    problem.found(),
                    problem.suggestion(),
                    problem.allowed().isEmpty() ? null : problem.allowed());
        }
    }

    /** A problem that is not in the body. */
    public static ApiProblem of(int status, String code, String title, String detail) {
        return new ApiProblem("urn:assay:problem:" + code, title, status, detail, List.of());
    }

    /** A body that ended before it was whole. */
    static ApiProblem cutOff() {
        return of(400, "cut-off", "The request ended too early", "The body was not sent whole. Send it again.");
    }

    /** A problem that names what was found and perhaps what was meant. */
    static ApiProblem of(int status, String code, String title, Problem problem) {
        return new ApiProblem("urn:assay:problem:" + code, title, status, problem.message(), List.of(Item.of(problem)));
    }

    /** Mistakes in the body, at least one. */
    static ApiProblem of(int status, String code, String title, List<Problem> problems) {
        String detail = problems.size() == 1
                ? problems.get(0).message()
                : String.format(
                        Locale.ROOT,
                        "There are %,d mistakes%s; nothing was recorded.",
                        problems.size(),
                        problems.size() > MOST ? ", the first 1,000 of which are told" : "");
        return new ApiProblem(
                "urn:assay:problem:" + code,
                title,
                status,
                detail,
                problems.stream().limit(MOST).map(Item::of).toList());
    }
}
