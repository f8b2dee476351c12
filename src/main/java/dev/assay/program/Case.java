package dev.assay.program;

import dev.assay.problem.Place;
import dev.assay.questionnaire.Answers;
import dev.assay.ruleset.Mode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One test of a program.
 *
 * @param name a sentence that says what it shows, unique in the program
 * @param place its file
 * @param market in which it is judged, by the folder that it lies in; null for one of the program, whose answers may tell the market
 * @param answers checked
 * @param asOf the time it is judged by; null for the time at which it is run
 * @param language the prospect's, or null
 * @param mode whether answers may still come
 * @param expect what must come of it
 * @param isConfirmed whether somebody has said that this is right
 */
public record Case(
        String name,
        Place place,
        @Nullable String market,
        Answers answers,
        @Nullable Instant asOf,
        @Nullable String language,
        Mode mode,
        Expectation expect,
        boolean isConfirmed) {}
