package dev.assay.ruleset.drl;

import dev.assay.condition.Token;
import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Source;
import dev.assay.problem.Span;
import org.jspecify.annotations.Nullable;

/** Makes problems of words of one source. */
record Marks(Source source) {
    Problem error(String code, Token token, String message) {
        return error(code, token.at(), message);
    }

    Problem error(String code, Span at, String message) {
        return Problem.error(code, source.place(at), message, text(at), null);
    }

    Problem error(String code, Span at, String message, @Nullable String suggestion) {
        return Problem.error(code, source.place(at), message, text(at), suggestion);
    }

    Problem warning(String code, Span at, String message) {
        return Problem.warning(code, source.place(at), message);
    }

    /** {@code line 12}, or {@code cell C7} of a table. */
    String where(Span at) {
        Place place = source.place(at);
        return place.cell() == null ? "line " + place.line() : "cell " + place.cell();
    }

    /** The characters there, at most 80. */
    String text(Span at) {
        int length = source.text().length();
        return source.text()
                .substring(Math.min(at.start(), length), Math.min(Math.min(at.end(), at.start() + 80), length));
    }

    Slip slip(String code, Token token, String message) {
        return new Slip(error(code, token, message));
    }

    Slip slip(String code, Span at, String message, @Nullable String suggestion) {
        return new Slip(error(code, at, message, suggestion));
    }
}
